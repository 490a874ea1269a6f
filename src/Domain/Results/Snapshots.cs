using Clinks.Engage.Domain.Disclosure.SoFar;
using Clinks.Engage.Domain.Responding;

namespace Clinks.Engage.Domain.Results;

/// <summary>
/// When the figures of an open engagement move, for all questions of one threshold T; a fold over who came, amended and went. Times do not
/// matter, so whoever reads the log anew sees the same.
/// </summary>
/// <remarks>
/// A snapshot is taken when T − 1 more than a multiple of T have responded, 2 T or more of them (and a tenth) since the one before, and of
/// those in that one none has withdrawn or amended, or T have. It is shown when 2 T more have come. So between whatever is shown, and
/// between what is shown and the last response, nobody is alone.
/// </remarks>
internal sealed class Snapshots(int threshold)
{
    private const int Part = 10;

    /// <summary>Times T. Once T lost a release four questions of three hundred, of which exact figures then told too much; twice T none (decision 17).</summary>
    private const int Enough = 2;

    // By row, and of those that are gone: of which snapshot on the response can be in it, and after which it was last changed (0 for never).
    private (int Came, int Changed)[] responses = [];
    private readonly Dictionary<ResponseId, (int Came, int Changed)> gone = [];
    private readonly List<ImmutableArray<SoFarCounts>> taken = [];
    private int count, newcomers, changed, whole, shown;

    // Of the ids of all that are there, which nobody can guess.
    private ulong secret;

    internal int Threshold => threshold;

    /// <summary>Of every question the latest that can be shown, in order; nothing before the first that is.</summary>
    internal IEnumerable<SoFarCounts> Latest =>
        shown == 0 ? [] : taken[shown - 1].Select((now, q) => taken.Take(shown).Reverse().Select(snapshot => snapshot[q]).FirstOrDefault(counts => !counts.Rounded.IsDefault) ?? now);

    internal void Grow(int rows) => Array.Resize(ref responses, rows);

    /// <summary>It is time to <see cref="Take"/> one: to be asked after each response that came or left.</summary>
    internal bool IsDue =>
        count % threshold == threshold - 1 && count >= 4 * threshold - 1 && newcomers >= Math.Max(Enough * threshold, whole / Part) && (changed == 0 || changed >= threshold);

    /// <summary>
    /// One question in four keeps the figures that it had, whatever it is. If one stood still only where rounding left too little room, standing still
    /// would tell that: of two answers and a small third, that somebody gave the third.
    /// </summary>
    internal bool StandsStill(string question) => (Scramble(secret ^ Scramble(question)) & 3) == 0;

    internal void Take(ImmutableArray<SoFarCounts> counts)
    {
        taken.Add(counts);
        (newcomers, changed, whole) = (0, 0, count);
    }

    /// <summary>A response is there that was not, or is not the same as it was.</summary>
    internal void Came(ResponseId id, int row)
    {
        if (row < count)
        {
            responses[row] = Change(responses[row]);
            return;
        }

        count++;
        secret ^= Scramble(id.Value);
        // Who withdrew and came back was there before.
        responses[row] = gone.Remove(id, out var before) ? before : (taken.Count, 0);
        if (responses[row].Came < taken.Count) return;
        newcomers++;
        if (newcomers == Enough * threshold) shown = taken.Count;
    }

    internal void Left(ResponseId id, int row, int last)
    {
        count--;
        secret ^= Scramble(id.Value);
        if (responses[row].Came == taken.Count) newcomers--;
        else gone.Add(id, Change(responses[row]));
        responses[row] = responses[last];
    }

    private (int Came, int Changed) Change((int Came, int Changed) response)
    {
        if (response.Came == taken.Count || response.Changed == taken.Count) return response;
        changed++;
        return response with { Changed = taken.Count };
    }

    // FNV-1a: the same in every process, which a string's own hash code is not.
    private static ulong Scramble(ReadOnlySpan<char> text)
    {
        var hash = 14_695_981_039_346_656_037;
        foreach (var character in text) hash = (hash ^ character) * 1_099_511_628_211;
        return Scramble(hash);
    }

    private static ulong Scramble(ulong bits)
    {
        bits = (bits ^ (bits >> 33)) * 0xff51_afd7_ed55_8ccd;
        return bits ^ (bits >> 29);
    }

    /// <summary>Every snapshot that was shown, and how many have come and changed since.</summary>
    internal IEnumerable<(ImmutableArray<SoFarCounts> Counts, int Newcomers, int Changed)> Shown()
    {
        // Steps at the snapshot from which on they count, and at the one from which on they do not.
        int[] come = new int[taken.Count + 1], moved = new int[taken.Count + 1];
        foreach (var (came, changedAt) in responses.AsSpan(0, count).ToArray().Concat(gone.Values))
        {
            if (changedAt <= came) continue;
            moved[came]++;
            moved[changedAt]--;
        }

        foreach (var (came, _) in responses.AsSpan(0, count)) come[came]++;
        var (all, changes) = (count, 0);
        for (var k = 0; k < shown; k++)
        {
            all -= come[k];
            changes += moved[k];
            yield return (taken[k], all, changes);
        }
    }
}
