using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Releases;

namespace Clinks.Engage.Domain.Engagements;

/// <summary>Where an engagement is on its one-way road.</summary>
public enum Stage
{
    /// <summary>There is none.</summary>
    None,
    Draft,
    Open,
    Closed,
}

/// <summary>A survey or a consultation: what it asks, whom, and whether it still does. Draft → open → closed, and no way back.</summary>
public sealed record Engagement : IFold<Engagement, EngagementEvent>
{
    private const string Contact = "policy@clinks.org";

    private static readonly Wording Population = new(
        "Member organisations of Clinks that were asked when this opened and had responded, and not withdrawn, when it was released.",
        "Aelod-sefydliadau Clinks y gofynnwyd iddynt pan agorwyd hwn ac a oedd wedi ymateb, heb dynnu'n ôl, pan gafodd ei ryddhau.");

    public static Engagement Empty { get; } = new();

    public EngagementId Id { get; init; }

    public Stage Stage { get; init; }

    public Questionnaire? Questionnaire { get; init; }

    /// <summary>How often it was defined or reworded.</summary>
    public int Definition { get; init; }

    public Audience? Audience { get; init; }

    public DateTimeOffset? OpenedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public Release? Released { get; init; }

    public Outcome<EngagementEvent> Draft(DraftEngagement command) => Stage switch
    {
        Stage.None when command.Questionnaire.FormId != command.Id.Name => Problems.NameIsNotFormId(command.Id),
        Stage.None => new EngagementDrafted(command.Id, command.Questionnaire),
        _ => Problems.EngagementExists(Id),
    };

    public Outcome<EngagementEvent> Change(ChangeDefinition command)
    {
        switch (Stage)
        {
            case Stage.Draft when command.Questionnaire.FormId != Id.Name: return Problems.NameIsNotFormId(Id);
            case Stage.Draft: return new EngagementRedefined(command.Questionnaire);
            case Stage.Open:
                var changes = Meaning.Changes(Questionnaire!, command.Questionnaire);
                return Outcome.Unless<EngagementEvent>(changes, () => new EngagementReworded(command.Questionnaire));
            case Stage.Closed: return Problems.ClosedForChanges(Id);
            default: return Problems.NoSuchEngagement();
        }
    }

    /// <param name="audience">Whom the choice means, in the directory as it is now.</param>
    public Outcome<EngagementEvent> Open(OpenEngagement command, Audience audience) => Stage switch
    {
        Stage.None => Problems.NoSuchEngagement(),
        Stage.Open or Stage.Closed => Problems.OpenedAlready(Id),
        _ when command.Mode is Mode.Anonymous => Problems.AnonymousNotBuilt(),
        _ when audience.Members.IsEmpty => Problems.NobodyAsked(),
        _ => new EngagementOpened(command.Mode, audience),
    };

    public Outcome<EngagementEvent> Close(CloseEngagement command) => Stage switch
    {
        Stage.None => Problems.NoSuchEngagement(),
        Stage.Draft => Problems.NotOpenYet(Id),
        Stage.Closed => Problems.ClosedAlready(Id),
        _ => new EngagementClosed(),
    };

    /// <summary>Staff see every engagement; an organisation sees those that ask it. What it may not see is not there for it.</summary>
    public bool MayBeSeenBy(Actor actor) =>
        Stage is not Stage.None
        && (actor.Holds(Roles.Policy | Roles.Membership | Roles.DataProtectionLead | Roles.System)
            || (actor.Member is { } member && actor.SpeaksFor(member) && Audience?.Includes(member) == true));

    /// <summary>May figures be looked at? While it is open they may not: two looks could be subtracted from each other.</summary>
    public Problem? WhyNoFigures() => Stage switch
    {
        Stage.None => Problems.NoSuchEngagement(),
        Stage.Closed => null,
        _ => Problems.FiguresAfterTheClose(Id),
    };

    public Problem? WhyNoRelease() => WhyNoFigures() ?? (Released is null ? null : Problems.ReleasedAlready(Id));

    /// <summary>What goes out of what was counted. Its population is frozen with it.</summary>
    public Outcome<EngagementEvent> Publish(ImmutableArray<SafeTable> tables, DateTimeOffset now) =>
        WhyNoRelease() is { } problem
            ? problem
            : Release.Of(
                Id, Questionnaire!.Title, number: 1, UkTime.DateOf(OpenedAt!.Value), UkTime.DateOf(ClosedAt!.Value), UkTime.DateOf(now), Population, Contact, tables)
                .Map<EngagementEvent>(release => new ReleaseMade(release with { Codebook = Codebook.Of(Questionnaire!) }));

    public Engagement Apply(EngagementEvent happened, DateTimeOffset at) => happened switch
    {
        EngagementDrafted e => this with { Id = e.Id, Stage = Stage.Draft, Questionnaire = e.Questionnaire, Definition = 1 },
        EngagementRedefined e => this with { Questionnaire = e.Questionnaire, Definition = Definition + 1 },
        EngagementReworded e => this with { Questionnaire = e.Questionnaire, Definition = Definition + 1 },
        EngagementOpened e => this with { Stage = Stage.Open, Audience = e.Audience, OpenedAt = at },
        EngagementClosed => this with { Stage = Stage.Closed, ClosedAt = at },
        ReleaseMade e => this with { Released = e.Release },
        _ => throw new InvalidOperationException($"An engagement does not know {happened.GetType().Name}."),
    };
}
