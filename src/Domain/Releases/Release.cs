using System.Text.Json.Serialization;
using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Releases;

/// <summary>
/// What was published of an engagement, verbatim: a workbook is a pure function of it. It can be made of tables that went through
/// disclosure control and of nothing else that holds a figure.
/// </summary>
public sealed record Release
{
    [JsonConstructor]
    internal Release()
    {
    }

    public required EngagementId Engagement { get; init; }

    public required Wording Title { get; init; }

    /// <summary>From 1, within the engagement.</summary>
    public required int Number { get; init; }

    public required DateOnly OpenedOn { get; init; }

    public required DateOnly ClosedOn { get; init; }

    public required DateOnly ReleasedOn { get; init; }

    /// <summary>Who was asked, in words: "Member organisations of Clinks in England and Wales". No figures: those are in tables.</summary>
    public required Wording Population { get; init; }

    /// <summary>Whom to ask about it: a name or team, and an address.</summary>
    public required string Contact { get; init; }

    /// <summary>No figure about organisations is about fewer.</summary>
    public required int OrganisationThreshold { get; init; }

    /// <summary>No figure about people is about fewer.</summary>
    public required int PeopleThreshold { get; init; }

    /// <summary>Those that are published, and those that are not, with the reason.</summary>
    public required ImmutableArray<SafeTable> Tables { get; init; }

    /// <summary>The words of every note that a table names, as they stood on that day.</summary>
    public required ImmutableArray<ReleaseNote> Notes { get; init; }

    /// <summary>What the names of its tables mean; null in releases that were made before there were codebooks.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Codebook? Codebook { get; init; }

    /// <summary>What it was to hold; null in releases that were made before there were plans, which held everything.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReleasePlan? Plan { get; init; }

    [JsonIgnore]
    public EngagementKind Kind => Engagement.Kind;

    /// <summary>The release of these tables. The dates are those of England and Wales.</summary>
    public static Outcome<Release> Of(
        EngagementId engagement, Wording title, int number, DateOnly openedOn, DateOnly closedOn, DateOnly releasedOn,
        Wording population, string contact, ImmutableArray<SafeTable> tables)
    {
        var problems = new List<Problem>();
        if (number < 1) problems.Add(ReleaseProblems.ReleaseNumberInvalid);
        if (openedOn > closedOn || closedOn > releasedOn) problems.Add(ReleaseProblems.ReleaseDatesOutOfOrder);
        if (tables.IsDefaultOrEmpty) problems.Add(ReleaseProblems.ReleaseEmpty);
        return Outcome.Unless(problems, () => new Release
        {
            Engagement = engagement,
            Title = title,
            Number = number,
            OpenedOn = openedOn,
            ClosedOn = closedOn,
            ReleasedOn = releasedOn,
            Population = population,
            Contact = contact,
            OrganisationThreshold = DisclosurePolicy.Standard.Organisations,
            PeopleThreshold = DisclosurePolicy.Standard.People,
            Tables = tables,
            Notes = [.. tables.SelectMany(t => t.Notes).Distinct().Order().Select(ReleaseNote.Of)],
        });
    }
}
