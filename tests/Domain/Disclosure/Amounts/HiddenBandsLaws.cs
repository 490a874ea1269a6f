using System.Globalization;
using System.Text.RegularExpressions;
using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Domain.Disclosure.Amounts;

/// <summary>
/// Counts that cross tables hide are proven to be wide; amounts must leave every proof as it is. A reader with both spreads those of
/// hidden bands over them in every way, and asks whether the total and the median beside them could be so.
/// </summary>
public sealed partial class HiddenBandsLaws
{
    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void However_hidden_counts_are_spread_the_amounts_beside_them_are_possible(int seed)
    {
        int beside = 0, spreads = 0;
        for (var i = 0; i < 80; i++)
        {
            var survey = AmountSurveys.Random(seed * 10_000 + i);
            var (columns, reader) = (survey.Columns(), new AmountReader(survey));
            foreach (var amounts in columns.ReleaseTables().Where(t => t is { Kind: TableKind.Amounts, By: not null, IsPublished: true }))
            {
                var bands = columns.Table("income", amounts.By).Get().Rows.TakeWhile(row => !row.Labels[0].English.StartsWith("All ", StringComparison.Ordinal) && row.Labels[0].English != "No answer, or not asked").ToList();
                var rows = amounts.Rows.Select((row, g) => (row, g)).Where(r => r.row.Cells[1].Mark is not Shorthand.Confidential && r.row.Cells[0].Value > 0).ToList();
                foreach (var (row, g) in rows) Spread([.. bands.Select(band => (Bounds(band), band.Cells[g].Value))], reader.Of(amounts, row), withMedian: true, row.Labels[0].English);
                // Of those that are hidden, together: what the whole has, less what is shown.
                var left = reader.Givers.Except(rows.SkipLast(1).SelectMany(r => reader.Of(amounts, r.row))).ToList();
                var all = amounts.Rows.Length - 1;
                if (left.Count > 0) Spread([.. bands.Select(band => (Bounds(band), band.Cells[all].Value - rows.SkipLast(1).Aggregate((long?)0, (sum, r) => sum + band.Cells[r.g].Value)))], left, withMedian: false, "those hidden");
            }

            void Spread(List<((decimal From, decimal To) Bounds, long? Count)> bands, List<Giver> givers, bool withMedian, string where)
            {
                var given = givers.ConvertAll(giver => giver.Amount);
                var known = bands.Where(band => band.Count is not null).SelectMany(band => Enumerable.Repeat(band.Bounds, (int)band.Count!)).ToList();
                var hidden = bands.Where(band => band.Count is null).Select(band => band.Bounds).ToList();
                if (hidden.Count == 0) return;
                beside++;
                // Every way would be too many of a large group; all in one band are the extremes.
                foreach (var spread in given.Count - known.Count > 25 || hidden.Count > 4 ? hidden.Select(band => Enumerable.Repeat(band, given.Count - known.Count).ToList()) : Spreads(hidden, given.Count - known.Count))
                {
                    spreads++;
                    Assert.True(IsPossible([.. known, .. spread], [.. given.Order()], withMedian), $"seed {seed * 10_000 + i}, {where}");
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}: {beside} rows of amounts beside hidden counts, {spreads} ways to spread them");
        Assert.True(beside > 0);
    }

    [Fact]
    public void A_total_too_small_for_a_hidden_band_is_not_published_beside_it()
    {
        HiddenBands.Row few = new(1, 9, [3], [true]), many = new(1_000, 9_999, [2], [true]), shown = new(10, 99, [6], [false]);
        var bands = new HiddenBands([few, shown, many]);
        var given = new Contributions([1, 2, 3, 40, 50, 60, 70, 80, 90, 1_100, 1_200], NumberBands.Of(AmountSurveys.Income()));
        // Five of 1,000 or more would make more than the total, so a reader learns that not all of the hidden are.
        Assert.True(bands.Tell([0], [], given, tellsMedian: false));
        Assert.False(new HiddenBands([few with { Hidden = [false] }, shown, many with { Hidden = [false] }]).Tell([0], [], given, tellsMedian: true));
        Assert.False(new HiddenBands([few with { To = 99 }, shown with { To = 999 }, many with { From = 100 }]).Tell([0], [], given, tellsMedian: false));
    }

    private static bool IsPossible(List<(decimal From, decimal To)> bounds, List<decimal> given, bool withMedian)
    {
        List<decimal> from = [.. bounds.Select(b => b.From).Order()], to = [.. bounds.Select(b => b.To).Order()];
        int first = (given.Count - 1) / 2, last = given.Count / 2;
        var median = (given[first] + given[last]) / 2;
        return from.Sum() <= given.Sum() && given.Sum() <= to.Sum() && (!withMedian || (from[first] <= median && median <= to[last]));
    }

    private static IEnumerable<List<(decimal, decimal)>> Spreads(List<(decimal, decimal)> bands, int count)
    {
        if (bands.Count == 1) return [[.. Enumerable.Repeat(bands[0], count)]];
        return Enumerable.Range(0, count + 1).SelectMany(here => Spreads(bands[1..], count - here).Select(rest => (List<(decimal, decimal)>)[.. Enumerable.Repeat(bands[0], here), .. rest]));
    }

    /// <summary>What a label says of the numbers in a band: "0", "1 to 9", "Over 0 to under 10", "1,000 or more", "Below zero"; of a pool, from its first to its last.</summary>
    private static (decimal From, decimal To) Bounds(SafeRow row)
    {
        const decimal far = 1_000_000_000_000_000;
        var parts = row.Labels[0].English.Replace("Pooled: ", "", StringComparison.Ordinal).Split("; ").Select(label =>
        {
            var numbers = Number().Matches(label).Select(m => decimal.Parse(m.Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)).ToList();
            return label switch
            {
                "Below zero" => (-far, 0),
                "Any number" => (-far, far),
                _ when label.EndsWith("or less", StringComparison.Ordinal) || label.StartsWith("Under", StringComparison.Ordinal) => (-far, numbers[0]),
                _ when label.EndsWith("or more", StringComparison.Ordinal) || label.StartsWith("More than", StringComparison.Ordinal) => (numbers[0], far),
                _ => (numbers[0], numbers[^1]),
            };
        }).ToList();
        return (parts.Min(p => p.Item1), parts.Max(p => p.Item2));
    }

    [GeneratedRegex("[0-9][0-9,]*", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
