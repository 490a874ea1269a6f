using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Grains.Vault;
using Clinks.Engage.Storage;
using Clinks.Engage.Storage.Vault;

namespace Clinks.Engage.Bench.Consent;

/// <summary>
/// Sealing and opening by the vault on SQLite, permits included, beside bare AES-GCM over the same bytes, in turns. The owners' keys are there
/// already: making one is a commit to disk, once a contribution. Opened is as the product opens: the fields of one contribution at once (whoever
/// reads one), and those of all at once (an evidence pack). Each asks the vault's database once.
/// </summary>
internal static class Sealing
{
    private const int Owners = 100, Texts = 10, Rounds = 21;

    private static readonly DateTimeOffset Now = new(2026, 6, 15, 10, 0, 0, TimeSpan.Zero);
    private static readonly Actor Policy = new("policy-1", Roles.Policy);

    /// <returns>How many times as fast as bare AES-GCM, sealing and opening together: the worst of the lengths.</returns>
    public static async Task<double> Compare()
    {
        var folder = Directory.CreateTempSubdirectory("engage-bench-");
        try
        {
            using var vault = StorageFolder.Prepare(new() { DataFolder = folder.FullName }).OpenVault();
            var worst = double.MaxValue;
            foreach (var length in (int[])[2_000, 20_000])
            {
                foreach (var together in (int[])[1, Owners]) worst = Math.Min(worst, await Compare(vault, length, together));
            }

            return worst;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <param name="together">The fields of how many contributions are opened at once.</param>
    private static async Task<double> Compare(KeyVault vault, int length, int together)
    {
        var words = string.Concat(Enumerable.Repeat("What would have helped me was somebody who listened. ", (length / 50) + 1))[..length];
        var leaves = Enumerable.Range(0, Owners).Select(LeaveFor).ToArray();
        using var cipher = new AesGcm(RandomNumberGenerator.GetBytes(32), 16);
        List<double> seals = [], opens = [], ratios = [];
        for (var round = -10; round < Rounds; round++)
        {
            var (bareSeal, bareOpen) = Bare(cipher, Encoding.UTF8.GetBytes(words));
            var (seal, open) = await Ours(vault, leaves, words, together);
            if (round < 0) continue;
            seals.Add(bareSeal / seal);
            opens.Add(bareOpen / open);
            ratios.Add((bareSeal + bareOpen) / (seal + open));
        }

        Console.WriteLine(FormattableString.Invariant($"{length:N0} characters, opened {together * Texts:N0} at once: sealing {Median(seals):0.00}x, opening {Median(opens):0.00}x, both {Median(ratios):0.00}x of bare AES-GCM; medians of {Rounds} rounds of {Owners * Texts:N0} texts"));
        return Median(ratios);
    }

    private static async Task<(double Seal, double Open)> Ours(KeyVault vault, Leave[] leaves, string words, int together)
    {
        var boxes = new (Leave Leave, SealedWords Words)[Owners * Texts];
        var watch = Stopwatch.GetTimestamp();
        for (var i = 0; i < boxes.Length; i++)
        {
            var leave = leaves[i / Texts];
            boxes[i] = (leave, await vault.Seal(new(leave.Contribution.Value, $"words/q{i % Texts}", 1), words, default));
        }

        var sealing = Stopwatch.GetElapsedTime(watch).TotalMicroseconds;
        watch = Stopwatch.GetTimestamp();
        var opened = 0;
        foreach (var batch in boxes.Chunk(together * Texts))
        {
            foreach (var released in await vault.Open([.. batch.Select(one => new PermittedWords(Permit.ToUse(one.Leave, Policy, Now)!, one.Words))], default)) opened += released!.Words.Length;
        }

        var opening = Stopwatch.GetElapsedTime(watch).TotalMicroseconds;
        if (opened != boxes.Length * words.Length) throw new InvalidOperationException("Not all words came back.");
        return (sealing, opening);
    }

    private static (double Seal, double Open) Bare(AesGcm cipher, byte[] words)
    {
        var boxes = new (byte[] Nonce, byte[] Box, byte[] Tag)[Owners * Texts];
        var watch = Stopwatch.GetTimestamp();
        for (var i = 0; i < boxes.Length; i++)
        {
            boxes[i] = (RandomNumberGenerator.GetBytes(12), new byte[words.Length], new byte[16]);
            cipher.Encrypt(boxes[i].Nonce, words, boxes[i].Box, boxes[i].Tag);
        }

        var sealing = Stopwatch.GetElapsedTime(watch).TotalMicroseconds;
        watch = Stopwatch.GetTimestamp();
        foreach (var (nonce, box, tag) in boxes) cipher.Decrypt(nonce, box, tag, new byte[box.Length]);
        return (sealing, Stopwatch.GetElapsedTime(watch).TotalMicroseconds);
    }

    private static Leave LeaveFor(int owner)
    {
        var id = ContributionId.Parse($"contribution-{owner.ToString("x26", System.Globalization.CultureInfo.InvariantCulture)}");
        var notice = new Notice("2026-03", new('a', 64), Language.English, Method.Written, "page");
        ConsentEvent[] events =
        [
            new ConsentRequested(id, new(Giver.Self, null, Method.Written), notice, Age.Adult, Quarantined: false),
            new PurposeAnswered(new(Purpose.InternalAnalysis, true) { Manner = Manner.OwnWords }, notice), new ConsentGiven(),
        ];
        var consent = events.Aggregate(ConsentRecord.Empty, (now, happened) => now.Apply(happened, Now.AddDays(-1)));
        return ((Decision.Allowed)Decision.Decide(consent, new(Purpose.InternalAnalysis, Manner.OwnWords), Now)).Leave;
    }

    private static double Median(List<double> of) => of.Order().ElementAt(of.Count / 2);
}
