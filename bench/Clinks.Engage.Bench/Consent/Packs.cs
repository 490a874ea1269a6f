using System.Diagnostics;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Packs;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Grains.Packs;
using Clinks.Engage.Storage;
using Clinks.Engage.Storage.Vault;
using Clinks.Engage.Workbooks.Packs;
using Clinks.Engage.Workbooks.Reading;
using Clinks.Engage.Workbooks.Rows;

namespace Clinks.Engage.Bench.Consent;

/// <summary>
/// An evidence pack of 10,000 quotes of 2,000 people as the product makes it: every quote decided on, nobody singled out, opened by the vault on
/// SQLite, written. Beside it the same rows, in clear, written by the same writer and nothing asked. In turns; the medians' ratio.
/// </summary>
internal static class Packs
{
    private const int People = 2_000, QuotesEach = 5, WarmUps = 40, Rounds = 41;

    private static readonly DateTimeOffset Now = new(2026, 6, 15, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 6, 15);
    private static readonly Actor Ann = new("ann", Roles.Policy);
    private static readonly Wording About = new("Visits");
    private static readonly Notice Notice = new("2026-03", new('a', 64), Language.English, Method.Written, "page");
    private static readonly string Story = string.Concat(Enumerable.Repeat("What would have helped my family was somebody who listened and told us when we could visit. ", 12));

    // As they are marked: whole sentences, five of them together.
    private static readonly ImmutableArray<Sentence> Sentences = Domain.Evidence.Sentences.Of(Story);

    /// <returns>How many times as long as writing the rows alone.</returns>
    public static async Task<double> Compare()
    {
        var folder = Directory.CreateTempSubdirectory("engage-bench-");
        try
        {
            using var vault = StorageFolder.Prepare(new() { DataFolder = folder.FullName }).OpenVault();
            var material = await Told(vault);
            var (book, pack) = Quoted(material);
            var opening = new PackOpening(vault, book, material);
            var rows = CellsOf(await opening.Open(pack, Ann, Now, default));
            List<double> ours = [], bare = [], opens = [];
            for (var round = -WarmUps; round < Rounds; round++)
            {
                var (unchecked_, size) = Timed(() => Unchecked(rows));
                var watch = Stopwatch.GetTimestamp();
                var content = await opening.Open(pack, Ann, Now, default);
                var opened = Stopwatch.GetElapsedTime(watch).TotalMilliseconds;
                var (written, same) = Timed(() => Pack(content));
                if (content.Quotes.Length != People * QuotesEach || size == 0 || same == 0) throw new InvalidOperationException("The pack is not whole.");
                if (round < 0) continue;
                bare.Add(unchecked_);
                opens.Add(opened);
                ours.Add(opened + written);
            }

            Console.WriteLine(FormattableString.Invariant(
                $"pack of {People * QuotesEach:N0} quotes: {Median(ours):0} ms, of which {Median(opens):0} ms decide and open; the same rows unchecked {Median(bare):0} ms; medians of {Rounds} rounds"));
            return Median(ours) / Median(bare);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Material> Told(KeyVault vault)
    {
        var material = new Material();
        var kept = ContributionCode.Of(new byte[ContributionCode.RandomBytes]).Keep([1]);
        for (var person = 0; person < People; person++)
        {
            var id = ContributionId.Parse($"contribution-{person.ToString("x26", System.Globalization.CultureInfo.InvariantCulture)}");
            var words = await vault.Seal(new(id.Value, "words/story", 1), Story, default);
            ContributionEvent[] events =
            [
                new ContributionBegun(id, EngagementId.Parse("consultation-visits"), Route.Link, null, null, ":visitor", null),
                new ConsentRequested(id, new(Giver.Self, null, Method.Written), Notice, Age.Adult, Quarantined: false),
                new PurposeAnswered(new(Purpose.AnonymousQuote, true) { Manner = Manner.OwnWords, Recipients = [BodyId.Public], Attribution = Attribution.RoleAndRegion }, Notice),
                new ContributionFinished([words], new((ContributorRole)(person % 3), (Region)(person % 10)), kept), new ConsentGiven(),
            ];
            foreach (var happened in events) material.Take(id.Value, happened, Now.AddDays(-3));
        }

        return material;
    }

    private static (EvidenceBook Book, Pack Pack) Quoted(Material material)
    {
        var book = EvidenceBook.Empty;
        var themes = book.Frame.Themes;
        var number = 0;
        foreach (var contribution in material.Contributions)
        {
            for (var i = 0; i < QuotesEach; i++)
            {
                number++;
                book = book.Apply(new PassageMarked(number, contribution.Words[0].Place, Sentences[i].Start, Sentences[i + 4].Start + Sentences[i + 4].Words - Sentences[i].Start, [themes[number % themes.Length].Id], "ann"), Now);
                book = book.Apply(new QuoteProposed(number, Attribution.RoleAndRegion, Shown.Role | Shown.Region, "ann"), Now).Apply(new QuoteApproved(number, "ben"), Now);
            }
        }

        return (book, new(1, "Evidence on visits", BodyId.Parse("justice-committee"), [.. Enumerable.Range(1, number)], null, null, "ann", Now));
    }

    private static long Pack(PackContent content)
    {
        using var file = new MemoryStream();
        new PackWorkbook(content, About, null, _ => null, Day, Language.English).Write(file);
        return file.Length;
    }

    /// <summary>What stands in the pack, cell by cell: the rows that are written unchecked are these very ones.</summary>
    private static string[][] CellsOf(PackContent content)
    {
        using var file = new MemoryStream();
        new PackWorkbook(content, About, null, _ => null, Day, Language.English).Write(file);
        return [.. SafeWorkbook.Open(new MemoryStream(file.ToArray())).Get().Single(sheet => sheet.Name == "People").Rows.Select(row => row.Cells.Select(cell => cell.Text ?? "").ToArray()).Where(row => row.Length == 6).Skip(1)];
    }

    private static long Unchecked(string[][] rows)
    {
        using var file = new MemoryStream();
        using (var workbook = new RowsWorkbook(file, new()
        {
            Title = "Evidence on visits", Language = Language.English, Day = Day, Cover = [new("Evidence")],
            Sheets = [new("People", "What people said", [], [.. Enumerable.Range(1, 6).Select(i => RowsColumn.OfText($"Column {i}"))])],
        }))
        {
            workbook.Write(sheet =>
            {
                foreach (var row in rows)
                {
                    foreach (var cell in row) sheet.Text(cell);
                    sheet.EndRow();
                }
            });
        }

        return file.Length;
    }

    private static (double Milliseconds, long Answer) Timed(Func<long> work)
    {
        var watch = Stopwatch.GetTimestamp();
        var answer = work();
        return (Stopwatch.GetElapsedTime(watch).TotalMilliseconds, answer);
    }

    private static double Median(List<double> of) => of.Order().ElementAt(of.Count / 2);
}
