using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Releases;
using Clinks.Engage.Grains.Identity;
using Clinks.Engage.Grains.Results;

namespace Clinks.Engage.Grains.Engagements;

/// <summary>One survey or consultation, from draft to release. Key, stream and scope: the engagement's id.</summary>
public interface IEngagementGrain : IGrainWithStringKey
{
    [Allow(Roles.Policy)]
    Task<Outcome<Answered<EngagementView>>> Draft(DraftEngagement command, CancellationToken cancel);

    /// <summary>A draft takes any definition, an open engagement one that means the same.</summary>
    [Allow(Roles.Policy)]
    Task<Outcome<Answered<EngagementView>>> Change(ChangeDefinition command, CancellationToken cancel);

    [Allow(Roles.Policy)]
    Task<Outcome<Answered<EngagementView>>> Open(OpenEngagement command, CancellationToken cancel);

    [Allow(Roles.Policy)]
    Task<Outcome<Answered<EngagementView>>> Close(CloseEngagement command, CancellationToken cancel);

    /// <summary>What a release of this would show and hide, without a figure.</summary>
    [Allow(Roles.Policy)]
    Task<Outcome<ReleasePattern>> Preview(AskPattern ask, CancellationToken cancel);

    /// <summary>Coarser bands for a table of the plan of which too much would be hidden, those first that show most.</summary>
    [Allow(Roles.Policy)]
    Task<Outcome<BandProposals>> Propose(AskProposals ask, CancellationToken cancel);

    /// <summary>Chooses what the next release is to hold.</summary>
    [Allow(Roles.Policy)]
    Task<Outcome<Answered<PreparedRelease>>> Prepare(PrepareRelease command, CancellationToken cancel);

    /// <summary>Makes what somebody else prepared.</summary>
    [Allow(Roles.Policy)]
    Task<Outcome<Answered<ReleaseSummary>>> Release(MakeRelease command, CancellationToken cancel);

    [Allow(Roles.Policy | Roles.Membership | Roles.DataProtectionLead | Roles.Respondent | Roles.Approver)]
    Task<Outcome<EngagementView>> Get(Ask ask, CancellationToken cancel);

    /// <summary>The questionnaire: staff see it always, organisations once it is open and asks them.</summary>
    [Allow(Roles.Policy | Roles.Respondent | Roles.Approver)]
    Task<Outcome<Questionnaire>> GetQuestionnaire(Ask ask, CancellationToken cancel);

    [Allow(Roles.Policy | Roles.DataProtectionLead)]
    Task<Outcome<Release>> GetRelease(AskRelease ask, CancellationToken cancel);

    [Allow(Roles.Policy | Roles.DataProtectionLead)]
    Task<Outcome<ReleaseRegister>> GetReleases(Ask ask, CancellationToken cancel);

    /// <summary>Rounded figures before there is a release: while it is open, and until one is made.</summary>
    [Allow(Roles.Policy)]
    Task<Outcome<FiguresSoFar>> GetSoFar(Ask ask, CancellationToken cancel);

    /// <summary>One question that is in print, or one question by a segment.</summary>
    [Allow(Roles.Policy)]
    Task<Outcome<SafeTable>> GetTable(AskTable ask, CancellationToken cancel);

    /// <summary>Who answered, by a segment that is in print.</summary>
    [Allow(Roles.Policy | Roles.Membership)]
    Task<Outcome<SafeTable>> GetRate(AskRate ask, CancellationToken cancel);

    /// <summary>What a response is held against: fixed at the opening, so it may be kept by who asked.</summary>
    [Allow(Roles.System)]
    Task<Outcome<OpenedEngagement>> GetOpened(Ask ask, CancellationToken cancel);

    [Allow(Roles.System)]
    Task<Stage> GetStage(Ask ask, CancellationToken cancel);
}

public interface ISurveyGrain : IEngagementGrain;

public interface IConsultationGrain : IEngagementGrain;

/// <summary>An engagement without its questions.</summary>
/// <param name="Definition">Rises with every change of definition or wording, so that whoever keeps the questionnaire knows when it is old.</param>
public sealed record EngagementView(
    EngagementId Id, EngagementKind Kind, string Name, Wording Title, Stage Stage, int Pages, int Questions, int Asked,
    DateTimeOffset? OpenedAt, DateTimeOffset? ClosedAt, int Releases, int Definition)
{
    public static EngagementView Of(Engagement engagement) => new(
        engagement.Id, engagement.Id.Kind, engagement.Id.Name, engagement.Questionnaire!.Title, engagement.Stage,
        engagement.Questionnaire.Pages.Length,
        engagement.Questionnaire.Pages.Sum(page => page.Questions.Count(question => question.Type is not QuestionType.Note)),
        engagement.Audience?.Members.Length ?? 0, engagement.OpenedAt, engagement.ClosedAt, engagement.Releases.Length, engagement.Definition);
}

/// <summary>Questionnaire and audience as they were fixed at the opening.</summary>
public sealed record OpenedEngagement(EngagementId Id, Questionnaire Questionnaire, Audience Audience);

/// <param name="Tables">How many are published.</param>
/// <param name="Withheld">How many are not, each with its reason.</param>
public sealed record ReleaseSummary(int Release, int Tables, int Withheld)
{
    public static ReleaseSummary Of(Release release) =>
        new(release.Number, release.Tables.Count(table => table.IsPublished), release.Tables.Count(table => !table.IsPublished));
}

/// <summary>What was released, and what is prepared.</summary>
public sealed record ReleaseRegister(ImmutableArray<ReleaseSummary> Releases, PreparedForYou? Prepared);

/// <param name="ByYou">Then another has to make it.</param>
public sealed record PreparedForYou(int Number, ReleasePlan Plan, bool ByYou, int Edition);

public sealed record AskPattern(Actor Actor, ReleasePlan Plan) : IAsk;

public sealed record AskProposals(Actor Actor, ReleasePlan Plan, string Question, Segment By) : IAsk;

public sealed record AskRelease(Actor Actor, int Number) : IAsk;

public sealed record AskTable(Actor Actor, string Question, Segment? By) : IAsk;

public sealed record AskRate(Actor Actor, Segment By) : IAsk;

public static class EngagementGrains
{
    public static IEngagementGrain Engagement(this IGrainFactory grains, EngagementId id) => id.Kind is EngagementKind.Survey
        ? grains.GetGrain<ISurveyGrain>(id.Value)
        : grains.GetGrain<IConsultationGrain>(id.Value);
}
