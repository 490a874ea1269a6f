using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Grains.Engagements;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Folding;
using Clinks.Engage.Grains.Participation;
using Clinks.Engage.Grains.Vault;

namespace Clinks.Engage.Grains.Responding;

/// <summary>What was sent is events, decided here; the draft is in <see cref="Draft"/>.</summary>
public sealed class ResponseGrain(
    IEventLog log, IVault vault, OpenEngagements engagements, [PersistentState("draft", "drafts")] IPersistentState<DraftState> state)
    : FoldedGrain<Response, ResponseEvent>(log), IResponseGrain
{
    private const int MostTries = 4;
    private readonly Draft draft = new(state);

    private ResponseId Id => ResponseId.Parse(Stream);

    private bool Revising => draft.Over is not null;

    private Words Words(MemberId member) => new(vault, Stream, member);

    public async Task<Outcome<Begun>> Begin(BeginResponse command, CancellationToken cancel)
    {
        if (!command.Actor.SpeaksFor(command.Member)) return Problems.NotAsked();
        var known = await engagements.Get(command.Engagement, cancel);
        if (!known.Is(out var engagement)) return Outcome.Refused<Begun>(known.Problems);
        if (!engagement.Asks(command.Member)) return Problems.NotAsked();

        for (var tries = 0; tries < MostTries; tries++)
        {
            var participant = await GrainFactory.Participant(command.Engagement, command.Member).Get(Ask.Platform, cancel);
            if (participant.Participant.Response is { } theirs && theirs != Id)
            {
                // The id was made of key and content, so a key that was used for something else came here to something new.
                return await Log.Find(command.Actor.Id, command.Request.Id, command.Request.Content, cancel) is null
                    ? Outcome.Done(new Begun(theirs, Joined: true, null))
                    : Problems.RequestReused();
            }

            var begun = await Decide<Begun>(
                command,
                _ => new(Outcome.Done(new Decision<ResponseEvent, Begun>(command.Engagement.Value, [new ResponseBegun(command.Engagement, command.Member)], new(Id, Joined: false, null))
                {
                    Beside = [ParticipantStreams.Began(command.Engagement, command.Member, participant.Version, Id)],
                    Openness = Openness.MustBeOpen,
                })),
                cancel,
                mostTries: 1);
            if (begun.Succeeded || begun.Problems is not [{ Code: Problems.Busy }]) return begun.Map(answered => answered.Answer with { Receipt = answered.Receipt });
        }

        return Problems.TryAgain();
    }

    public async Task<Outcome<DraftSaved>> SaveDraft(SaveDraft command, CancellationToken cancel)
    {
        var response = await Load(cancel);
        if (response.WhyNoDraft(command.Actor, Revising) is { } problem) return problem;
        if (!await IsOpen(response, cancel)) return Problems.NotOpenForAnswers();
        var known = await engagements.Get(response.Engagement, cancel);
        if (!known.Is(out var engagement)) return Outcome.Refused<DraftSaved>(known.Problems);
        var fitted = engagement.Questionnaire.Fit(command.Answers);
        return fitted.Is(out var answers)
            ? await draft.Save(command, answers, Words(response.Member), cancel)
            : Outcome.Refused<DraftSaved>(fitted.Problems);
    }

    public async Task<Outcome<DraftView>> GetDraft(Ask ask, CancellationToken cancel)
    {
        var response = await Load(cancel);
        if (response.WhyNoDraft(ask.Actor, Revising) is { } problem) return problem;
        var answers = await Words(response.Member).Open(ask.Actor, draft.Answers, cancel);
        return Outcome.Done(new DraftView(Id, response.Engagement, draft.Version, answers, Revising && response.Status is ResponseStatus.Submitted));
    }

    public async Task<Outcome<DraftSaved>> Revise(ReviseResponse command, CancellationToken cancel)
    {
        var response = await Load(cancel);
        if (response.WhyNotRevise(command.Actor) is { } problem) return problem;
        if (!await IsOpen(response, cancel)) return Problems.NotOpenForAnswers();
        await draft.Refresh(cancel);
        if (draft.Over == Version) return Outcome.Done(new DraftSaved(draft.Version));
        var words = Words(response.Member);
        await draft.TakeIn(await words.Open(command.Actor, response.Answers.All, cancel), Version, words, cancel);
        return Outcome.Done(new DraftSaved(draft.Version));
    }

    public async Task<Outcome<Nothing>> DropRevision(DropRevision command, CancellationToken cancel)
    {
        var response = await Load(cancel);
        if (response.WhyNotRevise(command.Actor) is { } problem) return problem;
        if (Revising) await draft.Clear(cancel);
        return Outcome.Done(Nothing.More);
    }

    public async Task<Outcome<Answered<Sent>>> SubmitDraft(SubmitDraft command, CancellationToken cancel)
    {
        // A draft moves no version of the stream, so the log cannot tell a stale one: what was acknowledged must be in what is sent.
        await draft.Refresh(cancel);
        var sent = await Decide(
            command,
            async response => response.WhyNotSubmit(command.Actor, command.Declared, Revising) is { } problem ? problem
                // The changes were made over something that does not stand any more: whoever made them looks again.
                : response.Status is ResponseStatus.Submitted && draft.Over != Version ? Problems.ResponseChanged()
                : await Complete(response, command.Actor, draft.Answers, AnswerSheet.Empty, answers => Sending(response, answers), cancel),
            cancel);
        // After the commit: a crash in between leaves a draft that nobody reads. (A repetition finds the draft of what is to be sent
        // next, or of changes, which is not what this request sent.)
        if (sent.Is(out var answered) && (await Load(cancel)).Status is ResponseStatus.Submitted && !(draft.Over >= answered.Answer.Version)) await draft.Clear(cancel);
        return sent;
    }

    public Task<Outcome<Answered<Sent>>> Amend(AmendResponse command, CancellationToken cancel) =>
        Decide(
            command,
            async response => response.WhyNotAmend(command.Actor, command.Declared) is { } problem ? problem
                : command.Seen is { } seen && seen != Version ? Problems.ResponseChanged()
                : await Complete(response, command.Actor, response.Answers.All, command.Answers, answers => new ResponseAmended(response.Engagement, response.Member, answers), cancel),
            cancel);

    public async Task<Outcome<Answered<Sent>>> Withdraw(WithdrawResponse command, CancellationToken cancel)
    {
        var withdrawn = await Decide<Sent>(
            command,
            response => new(response.WhyNotWithdraw(command.Actor) is { } problem
                ? problem
                : Outcome.Done(new Decision<ResponseEvent, Sent>(
                    response.Engagement.Value,
                    [new ResponseWithdrawn(response.Engagement, response.Member)],
                    new(Id, ResponseStatus.Withdrawn, Version + 1, [])))),
            cancel);
        // Changes that were begun over it hold its words, and go with it. Later ones are over something later.
        if (withdrawn.Is(out var answered) && draft.Over < answered.Answer.Version) await draft.Clear(cancel);
        return withdrawn;
    }

    public async Task<Outcome<Answered<Nothing>>> AnswerQuoting(AnswerQuoting command, CancellationToken cancel)
    {
        var before = 0;
        var answered = await Decide<Nothing>(
            command,
            response =>
            {
                before = Version;
                return new(response.WhyNotAnswerQuoting(command.Actor, command.Quoting) is { } problem
                    ? problem
                    : Outcome.Done(new Decision<ResponseEvent, Nothing>(response.Engagement.Value, [new ResponseQuotingAnswered(response.Engagement, response.Member, command.Quoting)], Nothing.More)));
            },
            cancel);
        // Changes that a colleague has begun are to the same answers still.
        if (answered.Succeeded && Version > before) await draft.Follow(before, Version, cancel);
        return answered;
    }

    public async Task<Outcome<ResponseView>> Get(Ask ask, CancellationToken cancel)
    {
        var response = await Load(cancel);
        if (response.WhyNotFor(ask.Actor) is { } problem) return problem;
        var answers = await Words(response.Member).Open(ask.Actor, response.Answers.All, cancel);
        return Outcome.Done(new ResponseView(Id, response.Engagement, response.Status, Version, response.SubmittedAt, answers, response.Quoting));
    }

    public async Task<Outcome<Receipts>> GetReceipts(Ask ask, CancellationToken cancel)
    {
        var response = await Load(cancel);
        if (response.WhyNotFor(ask.Actor) is { } problem) return problem;
        var page = await Log.ReadStream(Stream, 0, 10_000, cancel);
        return Outcome.Done(new Receipts([.. page.Events.Select(recorded => new ReceiptFor(EventTypes.KnownAs(recorded.Header.Type), recorded.Header.ToReceipt()))]));
    }

    public async Task<ResponseStatus> GetStatus(Ask ask, CancellationToken cancel) => (await Load(cancel)).Status;

    private static ResponseEvent Sending(Response response, RecordedAnswers answers) => response.Status is ResponseStatus.Submitted
        ? new ResponseAmended(response.Engagement, response.Member, answers)
        : new ResponseSubmitted(response.Engagement, response.Member, answers);

    private async Task<bool> IsOpen(Response response, CancellationToken cancel) =>
        await GrainFactory.Engagement(response.Engagement).GetStage(Ask.Platform, cancel) is Stage.Open;

    /// <summary>What was there, with the changes laid over it, held against the questionnaire and sealed for sending.</summary>
    private async ValueTask<Outcome<Decision<ResponseEvent, Sent>>> Complete(
        Response response, Actor actor, IEnumerable<RecordedAnswer> before, AnswerSheet changes, Func<RecordedAnswers, ResponseEvent> happened, CancellationToken cancel)
    {
        var known = await engagements.Get(response.Engagement, cancel);
        if (!known.Is(out var engagement)) return Outcome.Refused<Decision<ResponseEvent, Sent>>(known.Problems);
        var fit = engagement.Questionnaire.Fit(changes);
        if (!fit.Is(out var fitted)) return Outcome.Refused<Decision<ResponseEvent, Sent>>(fit.Problems);

        var words = Words(response.Member);
        var answers = (await words.Open(actor, before, cancel)).ToDictionary(answer => answer.Name, answer => answer.Coded ?? new Answer.Words(answer.Words!.Words));
        foreach (var name in fitted.TakenBack) answers.Remove(name);
        foreach (var (name, answer) in fitted.Given) answers[name] = answer;

        var complete = engagement.Questionnaire.Complete(answers);
        if (!complete.Is(out var completed)) return Outcome.Refused<Decision<ResponseEvent, Sent>>(complete.Problems);
        var recorded = await words.Seal("sent", Version + 1, completed.Answers, cancel);
        return Outcome.Done(new Decision<ResponseEvent, Sent>(
            response.Engagement.Value, [happened(recorded)], new(Id, ResponseStatus.Submitted, Version + 1, completed.LeftOut)) { Openness = Openness.MustBeOpen });
    }
}
