using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Releases;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Folding;
using Clinks.Engage.Grains.Membership;
using Clinks.Engage.Grains.Results;

namespace Clinks.Engage.Grains.Engagements;

public sealed class SurveyGrain(IEventLog log, TimeProvider clock) : EngagementGrain(log, clock), ISurveyGrain;

public sealed class ConsultationGrain(IEventLog log, TimeProvider clock) : EngagementGrain(log, clock), IConsultationGrain;

/// <summary>Surveys and consultations differ in name and address, not in rules.</summary>
public abstract class EngagementGrain(IEventLog log, TimeProvider clock) : FoldedGrain<Engagement, EngagementEvent>(log), IEngagementGrain
{
    public Task<Outcome<Answered<EngagementView>>> Draft(DraftEngagement command, CancellationToken cancel) =>
        Become(command, engagement => new(engagement.Draft(command)), Openness.Whatever, cancel);

    public Task<Outcome<Answered<EngagementView>>> Change(ChangeDefinition command, CancellationToken cancel) =>
        Become(command, engagement => new(engagement.Change(command)), Openness.Whatever, cancel);

    public Task<Outcome<Answered<EngagementView>>> Open(OpenEngagement command, CancellationToken cancel) =>
        Become(
            command,
            async engagement =>
            {
                var chosen = await GrainFactory.MemberDirectory().Choose(new(Actor.System, command.Audience), cancel);
                return chosen.Then(audience => engagement.Open(command, audience));
            },
            Openness.Opens,
            cancel);

    public Task<Outcome<Answered<EngagementView>>> Close(CloseEngagement command, CancellationToken cancel) =>
        Become(command, engagement => new(engagement.Close(command)), Openness.Closes, cancel);

    public Task<Outcome<Answered<PreparedRelease>>> Prepare(PrepareRelease command, CancellationToken cancel) =>
        Decide(
            command,
            async engagement =>
            {
                var prepared = engagement.Prepare(command);
                if (!prepared.Is(out var happened)) return Outcome.Refused<Decision<EngagementEvent, PreparedRelease>>(prepared.Problems);
                // What cannot be released is not prepared: a group to be among that is none, an earlier release that says otherwise.
                var counted = await GrainFactory.Results(engagement.Id).Tables(new(Actor.System, command.Plan), cancel);
                return counted.Map(_ => new Decision<EngagementEvent, PreparedRelease>(Stream, [happened], ((ReleasePrepared)happened).Prepared));
            },
            cancel);

    public async Task<Outcome<ReleasePattern>> Preview(AskPattern ask, CancellationToken cancel) =>
        (await GrainFactory.Results(EngagementId.Parse(Stream)).Tables(new(Actor.System, ask.Plan), cancel)).Map(safe => ReleasePattern.Of(safe.Plan, safe.Tables));

    public Task<Outcome<BandProposals>> Propose(AskProposals ask, CancellationToken cancel) =>
        GrainFactory.Results(EngagementId.Parse(Stream)).Propose(ask with { Actor = Actor.System }, cancel);

    public Task<Outcome<Answered<ReleaseSummary>>> Release(MakeRelease command, CancellationToken cancel) =>
        Decide(
            command,
            async engagement =>
            {
                if (engagement.WhyNotMake(command) is { } problem) return problem;
                var results = await GrainFactory.Results(engagement.Id).Tables(new(Actor.System, engagement.Prepared!.Plan), cancel);
                // Whoever withdraws between the counting and the append sends it back to be counted again.
                return results.Then(safe => engagement.Publish(command, safe.Tables, clock.GetUtcNow()).Map(happened =>
                    new Decision<EngagementEvent, ReleaseSummary>(Stream, [happened], ReleaseSummary.Of(((ReleaseMade)happened).Release)) { ScopeSeen = safe.Position }));
            },
            cancel);

    public async Task<Outcome<EngagementView>> Get(Ask ask, CancellationToken cancel)
    {
        var engagement = await Load(cancel);
        return engagement.MayBeSeenBy(ask.Actor) ? Outcome.Done(EngagementView.Of(engagement)) : Problems.NoSuchEngagement();
    }

    public async Task<Outcome<Questionnaire>> GetQuestionnaire(Ask ask, CancellationToken cancel)
    {
        var engagement = await Load(cancel);
        return engagement.MayBeSeenBy(ask.Actor) ? Outcome.Done(engagement.Questionnaire!) : Problems.NoSuchEngagement();
    }

    public async Task<Outcome<Release>> GetRelease(AskRelease ask, CancellationToken cancel)
    {
        var engagement = await Load(cancel);
        if (engagement.Stage is Stage.None) return Problems.NoSuchEngagement();
        return engagement.Releases.FirstOrDefault(release => release.Number == ask.Number) is { } release ? Outcome.Done(release) : ReleaseProblems.NoRelease(engagement.Id);
    }

    public async Task<Outcome<ReleaseRegister>> GetReleases(Ask ask, CancellationToken cancel)
    {
        var engagement = await Load(cancel);
        if (engagement.Stage is Stage.None) return Problems.NoSuchEngagement();
        return Outcome.Done(new ReleaseRegister([.. engagement.Releases.Select(ReleaseSummary.Of)],
            engagement.Prepared is { } prepared ? new(prepared.Number, prepared.Plan, prepared.By == ask.Actor.Id, prepared.Edition) : null));
    }

    public Task<Outcome<FiguresSoFar>> GetSoFar(Ask ask, CancellationToken cancel) => GrainFactory.Results(EngagementId.Parse(Stream)).SoFar(new(Actor.System), cancel);

    public async Task<Outcome<SafeTable>> GetTable(AskTable ask, CancellationToken cancel) => (await Load(cancel)).InPrint(ask.Question, ask.By);

    public async Task<Outcome<SafeTable>> GetRate(AskRate ask, CancellationToken cancel) => (await Load(cancel)).InPrint(null, ask.By);

    public async Task<Outcome<OpenedEngagement>> GetOpened(Ask ask, CancellationToken cancel)
    {
        var engagement = await Load(cancel);
        if (engagement.Stage is Stage.None) return Problems.NoSuchEngagement();
        return engagement.Audience is { } audience
            ? Outcome.Done(new OpenedEngagement(engagement.Id, engagement.Questionnaire!, audience))
            : Problems.NotOpenForAnswers();
    }

    public async Task<Stage> GetStage(Ask ask, CancellationToken cancel) => (await Load(cancel)).Stage;

    private Task<Outcome<Answered<EngagementView>>> Become(
        ICommand command, Func<Engagement, ValueTask<Outcome<EngagementEvent>>> decide, Openness openness, CancellationToken cancel) =>
        Decide(
            command,
            async engagement => (await decide(engagement)).Map(happened =>
                new Decision<EngagementEvent, EngagementView>(Stream, [happened], EngagementView.Of(engagement.Apply(happened, clock.GetUtcNow()))) { Openness = openness }),
            cancel);
}
