using System.Collections.Immutable;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Domain.Results;
using static Clinks.Engage.Domain.Results.Survey;

namespace Clinks.Engage.Domain.Disclosure.SoFar;

#pragma warning disable CA5394 // A seed, not a secret.

public sealed class WatcherTests
{
    private static readonly int Stories = int.TryParse(Environment.GetEnvironmentVariable("ENGAGE_ATTACKS"), out var times) ? 400 * times : 400;

    private static readonly string[] Codes = ["a", "b", "c", "d"];

    [Fact]
    public void Whoever_watches_the_figures_move_learns_of_no_group_under_the_threshold()
    {
        var (seen, released, withheld) = (0, 0, 0);
        for (var seed = 0; seed < Stories; seed++)
        {
            if (Watch(seed, out var isWithheld) is not { } watcher)
            {
                if (isWithheld) withheld++;
                continue;
            }

            (seen, released) = (seen + watcher.Shown.Count, released + 1);
            if (watcher.Found() is { } found) Assert.Fail($"seed {seed}: {found}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{seen} snapshots, {released} releases beside them, {withheld} withheld");
        Assert.True(seen > Stories / 3 && released > Stories / 4, $"{seen} snapshots, {released} releases");
    }

    /// <summary>Else standing still would tell that rounding left too little room, and with that of few.</summary>
    [Fact]
    public void A_question_stands_still_now_and_then_for_no_reason_that_follows_from_its_answers()
    {
        var shown = 0;
        for (var from = 0; from < 40; from++)
        {
            var columns = new Survey().Asks(One("q", "a", "b")).With(100, In(Region.Wales), null).Empty();
            for (var one = from; one < from + 29; one++) columns.Put(Id(one), Member(one), [Chose("q", one % 2 == 0 ? "a" : "b")]);
            if (columns.SoFar()[0].IsPublished) shown++;
        }

        Assert.InRange(shown, 20, 38);
    }

    /// <summary>One question, answered by some who come late, some who change their minds and some who withdraw; in the end a release. Null if it shows nothing.</summary>
    private static Watcher? Watch(int seed, out bool isWithheld)
    {
        const int Threshold = 5;
        isWithheld = false;
        var random = new Random(seed);
        var (members, choices) = (random.Next(24, 60), Codes[..random.Next(2, Codes.Length + 1)]);
        var columns = new Survey().Asks(One("q", choices)).With(members + 10, In(Region.Wales), null).Empty();
        Dictionary<int, (ResponseId Id, int Seen)> there = [];
        HashSet<int> amended = [];
        var (changes, silent) = (random.Next(3) == 0, random.Next(2) * 3);
        var next = 0;
        List<(HashSet<int> Who, ImmutableArray<int> Rounded)> shown = [];
        // Who was there when so many had responded: a snapshot is of those whose number its total says.
        Dictionary<int, List<HashSet<int>>> populations = [];
        var last = "";
        for (var step = 0; step < members; step++)
        {
            var what = random.Next(20);
            if (changes && what == 0 && there.Count > 0)
            {
                var who = there.Keys.ElementAt(random.Next(there.Count));
                columns.Remove(Id(who));
                there.Remove(who);
            }
            else if (changes && what == 1 && there.Count > 0)
            {
                var who = there.Keys.ElementAt(random.Next(there.Count));
                Put(who);
                amended.Add(who);
            }
            else
            {
                Put(next);
                there.Add(next, default);
                next++;
            }

            if (!populations.TryGetValue(there.Count, out var soMany)) populations.Add(there.Count, soMany = []);
            soMany.Add([.. there.Keys]);
            var now = columns.SoFar();
            if (now.IsEmpty || now[0].Print() == last) continue;
            last = now[0].Print();
            if (!now[0].IsPublished) continue;
            var rounded = now[0].Rows.Select(r => (int)(r.Cells[0].Value ?? 0)).ToArray();
            var whole = rounded[^1] + Threshold - 1;
            // Who left and came makes the same number twice: of which it is, is not certain, and the story is another's.
            if (populations[whole].Distinct(HashSet<int>.CreateSetComparer()).Skip(1).Any()) return null;
            shown.Add((populations[whole][0], [.. rounded[..^1]]));
        }

        var release = columns.Table("q");
        isWithheld = release.Withheld is Withheld.FollowsFromFiguresSoFar;
        if (!release.IsPublished || release.Notes.Contains(TableNote.Pooled)) return null;
        var exact = release.Rows.Where(r => r.Labels[0].English is not "All that answered").ToDictionary(r => r.Labels[0].English, r => (int)r.Cells[0].Value!.Value);
        return new(shown, [.. there.Keys], [.. choices.Select(code => exact[code]), exact.GetValueOrDefault("No answer, or not asked")], amended, Threshold);

        void Put(int who) => columns.Put(Id(who), Member(who), random.Next(10) < silent ? [] : [Chose("q", choices[Math.Min(random.Next(choices.Length), random.Next(choices.Length))])]);
    }
}
