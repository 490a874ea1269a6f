using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Releases;
using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Api.Releases;

/// <summary>What earlier releases bind, for whoever chooses the next: in which bands a segment or a question stands in print, and since when.</summary>
public sealed class InPrint
{
    private readonly BoundBands bound;

    public InPrint(IReadOnlyCollection<Release> earlier, Questionnaire questionnaire)
    {
        bound = new(questionnaire, earlier);
        Releases = earlier.Count;
        Groups = [.. earlier.SelectMany(release => release.Tables).Where(table => table.Kind is TableKind.Base).SelectMany(table => table.Rows).SelectMany(row => Pools(row.Labels[^1])).Distinct()];
    }

    public int Releases { get; }

    /// <summary>Groups of several categories that are in print as one, so that a release may be among them.</summary>
    public ImmutableArray<Among> Groups { get; }

    /// <summary>Questions whose answers are in print in bands.</summary>
    public IEnumerable<(string Question, BoundBands.Bound Bound)> Banded => bound.Banded;

    public BoundBands.Bound? Of(Segment segment) => bound.Of(segment);

    public BoundBands.Bound? Of(string question) => bound.Of(question);

    /// <summary>The groups of several categories that a pattern shows.</summary>
    internal static IEnumerable<Among> Pooled(ReleasePattern pattern) => pattern.Tables.Where(table => table.Kind is TableKind.Base).SelectMany(table => table.Rows).SelectMany(Pools);

    /// <summary>The group that a row of the base is about, by its label: no two segments have a category of the same name.</summary>
    private static IEnumerable<Among> Pools(Wording label)
    {
        const string Pooled = "Pooled: ";
        if (!label.English.StartsWith(Pooled, StringComparison.Ordinal)) return [];
        var names = label.English[Pooled.Length..].Split("; ");
        return
            from segment in SegmentLabels.All
            let places = SegmentLabels.Categories(segment).Index().Where(category => names.Contains(category.Item.English)).ToList()
            where places.Count == names.Length
            select new Among(segment, [.. places.Select(place => SegmentVariables.Codes(segment)[place.Index])]);
    }
}
