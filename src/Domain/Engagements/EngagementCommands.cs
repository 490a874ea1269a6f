using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Releases;

namespace Clinks.Engage.Domain.Engagements;

public sealed record DraftEngagement(Actor Actor, RequestKey Request, EngagementId Id, Questionnaire Questionnaire) : ICommand;

/// <summary>Replaces a draft's definition, or rewords an open one.</summary>
public sealed record ChangeDefinition(Actor Actor, RequestKey Request, Questionnaire Questionnaire) : ICommand;

public sealed record OpenEngagement(Actor Actor, RequestKey Request, Mode Mode, AudienceChoice Audience) : ICommand;

public sealed record CloseEngagement(Actor Actor, RequestKey Request) : ICommand;

/// <summary>Chooses what the next release is to hold.</summary>
public sealed record PrepareRelease(Actor Actor, RequestKey Request, ReleasePlan Plan) : ICommand;

/// <summary>Makes the release that somebody else prepared.</summary>
/// <param name="Edition">Of what was looked at; null where only the number counts.</param>
public sealed record MakeRelease(Actor Actor, RequestKey Request, int Number, int? Edition = null) : ICommand;

/// <summary>
/// Who is to be asked. Everyone, or those who fit every list that is not empty; or the named members, and nobody else.
/// </summary>
public sealed record AudienceChoice
{
    public bool Everyone { get; init; }

    public ImmutableArray<IncomeBand> IncomeBands { get; init; } = [];

    public ImmutableArray<Region> Regions { get; init; } = [];

    public bool? Specialist { get; init; }

    /// <summary>Not known is an answer like the others: those who did not state it can be asked, or left out.</summary>
    public ImmutableArray<Stated> Arts { get; init; } = [];

    public ImmutableArray<Stated> RaciallyMinoritised { get; init; } = [];

    public ImmutableArray<Stated> LivedExperience { get; init; } = [];

    /// <summary>Slugs of networks; one of them is enough.</summary>
    public ImmutableArray<string> Networks { get; init; } = [];

    public ImmutableArray<MemberId> Members { get; init; } = [];
}
