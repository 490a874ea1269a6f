using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Domain.Disclosure;

/// <summary>Who responded, by segment: the base of every other table, and the response rates.</summary>
internal static class SegmentTables
{
    internal static readonly Wording Responded = new("Organisations that responded", "Sefydliadau a ymatebodd");

    internal static Sketch Base(BaseCounts counts, DisclosurePolicy policy)
    {
        var sketch = new Sketch
        {
            Kind = TableKind.Base,
            Threshold = policy.Organisations,
            Title = new("Organisations that responded, by segment", "Sefydliadau a ymatebodd, yn ôl segment"),
        };
        if (counts.Responses < policy.Organisations) return sketch.WithheldFor(Withheld.TooFewResponses);

        var rows = new List<SafeRow> { Row(new("All", "Pawb"), new("All organisations that responded", "Pob sefydliad a ymatebodd"), counts.Responses) };
        var dividings = counts.Divisions.Select(by => (By: by, Dividing: Dividing.Of(by, policy))).ToList();
        foreach (var (by, dividing) in dividings)
        {
            if (dividing is null) continue;
            var labels = dividing.Labels;
            for (var g = 0; g < dividing.Groups.Length; g++)
                rows.Add(Row(SegmentLabels.Of(by.Segment), labels[g], dividing.Groups[g].Sum(c => by.Responded[c])));
        }

        var notes = ImmutableArray.CreateBuilder<TableNote>();
        if (dividings.Exists(d => d.Dividing is { Pools: true })) notes.Add(TableNote.Pooled);
        if (dividings.Exists(d => d.Dividing is null)) notes.Add(TableNote.SegmentLeftOut);
        return sketch with
        {
            LabelHeaders = [new("Segment", "Segment"), new("Category", "Categori")],
            Columns = [new(Responded, Unit.Organisations), new(new("Percentage of all that responded", "Canran o bawb a ymatebodd"), Unit.Percentage)],
            Rows = [.. rows],
            Notes = notes.DrainToImmutable(),
        };

        SafeRow Row(Wording segment, Wording category, int count) => new([segment, category], [new(count), Figures.Percentage(count, counts.Responses)]);
    }

    internal static Sketch Rate(RateCounts counts, DisclosurePolicy policy)
    {
        var by = counts.By;
        var sketch = new Sketch
        {
            Kind = TableKind.Rate,
            By = by.Segment,
            Threshold = policy.Organisations,
            Title = Figures.Join(new("Response rate", "Cyfradd ymateb"), " ", SegmentLabels.By(by.Segment)),
        };
        if (counts.Responses < policy.Organisations) return sketch.WithheldFor(Withheld.TooFewResponses);
        if (Dividing.IsFew(counts.NotResponded, policy.Organisations)) return sketch.WithheldFor(Withheld.FewDidNotRespond);
        if (Dividing.Of(by, policy) is not { } dividing) return sketch.WithheldFor(Withheld.OneSegmentLeft);

        var labels = dividing.Labels;
        return sketch with
        {
            LabelHeaders = [SegmentLabels.Of(by.Segment)],
            Columns =
            [
                new(new("Organisations asked", "Sefydliadau a holwyd"), Unit.Organisations),
                new(Responded, Unit.Organisations),
                new(new("Organisations that did not respond", "Sefydliadau na ymatebodd"), Unit.Organisations),
                new(new("Response rate (percentage)", "Cyfradd ymateb (canran)"), Unit.Percentage),
            ],
            Rows =
            [
                .. dividing.Groups.Select((group, g) => Row(labels[g], group.Sum(c => by.Responded[c]), group.Sum(c => by.NotResponded[c]))),
                Row(new("All organisations", "Pob sefydliad"), counts.Responses, counts.NotResponded),
            ],
            Notes = dividing.Pools ? [TableNote.Pooled] : [],
        };

        static SafeRow Row(Wording label, int responded, int not) =>
            new([label], [new(responded + not), new(responded), new(not), Figures.Percentage(responded, responded + not)]);
    }
}
