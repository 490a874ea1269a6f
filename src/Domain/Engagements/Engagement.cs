using System.Text.Json.Serialization;
using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
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
    /// <summary>Whom to ask about anything that Clinks publishes.</summary>
    public const string Contact = "policy@clinks.org";

    private static readonly Wording Population = new(
        "Member organisations of Clinks that were asked when this opened and had responded, and not withdrawn, when it was first released.",
        "Aelod-sefydliadau Clinks y gofynnwyd iddynt pan agorwyd hwn ac a oedd wedi ymateb, heb dynnu'n ôl, pan gafodd ei ryddhau gyntaf.");

    public static Engagement Empty { get; } = new();

    public EngagementId Id { get; init; }

    public Stage Stage { get; init; }

    public Questionnaire? Questionnaire { get; init; }

    /// <summary>How often it was defined or reworded.</summary>
    public int Definition { get; init; }

    public Audience? Audience { get; init; }

    public DateTimeOffset? OpenedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>In the order of their numbers, from 1.</summary>
    public ImmutableArray<Release> Releases { get; init; } = [];

    /// <summary>The next release, where somebody chose what it is to hold.</summary>
    public PreparedRelease? Prepared { get; init; }

    /// <summary>How often a release was prepared.</summary>
    public int Preparations { get; init; }

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

    /// <summary>What is chosen, with the bands that earlier releases bound.</summary>
    public Outcome<ReleasePlan> Plan(ReleasePlan plan) => WhyNoFigures() is { } problem ? problem : plan.For(Questionnaire!, Releases);

    /// <summary>The bands in which variables are in print.</summary>
    [JsonIgnore]
    public BoundBands Bound => new(Questionnaire!, Releases);

    public Outcome<EngagementEvent> Prepare(PrepareRelease command) =>
        Plan(command.Plan).Map<EngagementEvent>(plan => new ReleasePrepared(new(Releases.Length + 1, plan, command.Actor.Id, Preparations + 1)));

    /// <summary>Who may make the release, and which.</summary>
    public Problem? WhyNotMake(MakeRelease command) =>
        WhyNoFigures() ?? (Prepared?.Number != command.Number ? ReleaseProblems.NothingPrepared(Id)
            : Prepared.By == command.Actor.Id ? ReleaseProblems.SecondPersonWanted(Id)
            : command.Edition is { } seen && seen != Prepared.Edition ? ReleaseProblems.PreparedAnew(Id)
            : null);

    /// <summary>What goes out of what was counted. The first freezes the population of all.</summary>
    public Outcome<EngagementEvent> Publish(MakeRelease command, ImmutableArray<SafeTable> tables, DateTimeOffset now) =>
        WhyNotMake(command) is { } problem
            ? problem
            : Release.Of(
                Id, Questionnaire!.Title, command.Number, UkTime.DateOf(OpenedAt!.Value), UkTime.DateOf(ClosedAt!.Value), UkTime.DateOf(now), Population, Contact, tables)
                .Map<EngagementEvent>(release => new ReleaseMade(release with { Codebook = Codebook.Of(Questionnaire!), Plan = Prepared!.Plan }));

    /// <summary>Rounded figures are shown from the opening to the first release, which has better ones.</summary>
    public Problem? WhyNoneSoFar() => Stage switch
    {
        Stage.None => Problems.NoSuchEngagement(),
        Stage.Draft => Problems.NotOpenForAnswers(),
        _ => Releases.IsEmpty ? null : ReleaseProblems.ReleasedSince(Id),
    };

    /// <summary>A table of counts as it was printed.</summary>
    /// <param name="question">Null for the response rate.</param>
    public Outcome<SafeTable> InPrint(string? question, Segment? by)
    {
        if (WhyNoFigures() is { } problem) return problem;
        if (question is not null && !Questionnaire!.Pages.SelectMany(p => p.Questions).Any(q => q.Name == question && q.Type is not QuestionType.Note)) return Problems.NoResultsOfQuestion;
        // What one release withheld, a later one may have published.
        var found = Releases.SelectMany(release => release.Tables)
            .Where(table => table.Kind is (TableKind.Question or TableKind.QuestionBySegment or TableKind.Rate) && table.Question == question && table.By == by && table.Among is null)
            .OrderByDescending(table => table.IsPublished).FirstOrDefault();
        return found is null ? ReleaseProblems.NotInPrint : Outcome.Done(found);
    }

    public Engagement Apply(EngagementEvent happened, DateTimeOffset at) => happened switch
    {
        EngagementDrafted e => this with { Id = e.Id, Stage = Stage.Draft, Questionnaire = e.Questionnaire, Definition = 1 },
        EngagementRedefined e => this with { Questionnaire = e.Questionnaire, Definition = Definition + 1 },
        EngagementReworded e => this with { Questionnaire = e.Questionnaire, Definition = Definition + 1 },
        EngagementOpened e => this with { Stage = Stage.Open, Audience = e.Audience, OpenedAt = at },
        EngagementClosed => this with { Stage = Stage.Closed, ClosedAt = at },
        ReleasePrepared e => this with { Prepared = e.Prepared, Preparations = e.Prepared.Edition },
        ReleaseMade e => this with { Releases = Releases.Add(e.Release), Prepared = null },
        _ => throw new InvalidOperationException($"An engagement does not know {happened.GetType().Name}."),
    };
}
