using System.Text.Json;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Grains.Engagements;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Folding;
using Clinks.Engage.Grains.Participation;
using Clinks.Engage.Grains.Vault;
using Orleans.Concurrency;

namespace Clinks.Engage.Grains.Responding;

/// <summary>
/// A worker of each silo rather than a grain for each response: a response that is sent whole has no state to look after, and its
/// append says what must be so (neither it nor the organisation's place has a past). It keeps nothing, so its turns may overlap.
/// </summary>
[StatelessWorker]
[Reentrant]
public sealed class SubmissionGrain(IEventLog log, IVault vault, OpenEngagements engagements, ResponseIds ids) : Grain, ISubmissionGrain
{
    private const int MostTries = 4;

    public async Task<Outcome<Answered<Sent>>> Submit(SubmitWhole command, CancellationToken cancel)
    {
        if (!command.Actor.SpeaksFor(command.Member)) return Problems.NotAsked();
        var known = await engagements.Get(command.Engagement, cancel);
        if (!known.Is(out var engagement)) return Outcome.Refused<Answered<Sent>>(known.Problems);
        if (!engagement.Asks(command.Member)) return Problems.NotAsked();
        if (Response.WhyNotDeclared(command.Declared) is { } problem) return problem;
        var complete = engagement.Questionnaire.Fit(command.Answers).Then(fitted => engagement.Questionnaire.Complete(fitted.Given));
        if (!complete.Is(out var completed)) return Outcome.Refused<Answered<Sent>>(complete.Problems);

        var id = ids.Next();
        var answers = await new Words(vault, id.Value, command.Member).Seal("sent", 1, completed.Answers, cancel);
        var submitted = EventCodec.To(id.Value, 0, new ResponseSubmitted(command.Engagement, command.Member, answers));
        return await Append(command, submitted, new(id, ResponseStatus.Submitted, 1, completed.LeftOut), cancel);
    }

    private async Task<Outcome<Answered<Sent>>> Append(SubmitWhole command, StreamAppend submitted, Sent sent, CancellationToken cancel)
    {
        var answer = JsonSerializer.SerializeToUtf8Bytes(sent, EngageJson.Options);
        var participantVersion = 0;
        for (var tries = 0; tries < MostTries; tries++)
        {
            var result = await log.Append(
                new()
                {
                    Scope = command.Engagement.Value,
                    Streams = [submitted, ParticipantStreams.Began(command.Engagement, command.Member, participantVersion, sent.Response)],
                    Actor = command.Actor.Id,
                    RequestId = command.Request.Id,
                    ContentHash = command.Request.Content,
                    Openness = Openness.MustBeOpen,
                    Answer = answer,
                },
                cancel);
            if (result is AppendResult.Appended appended) return Outcome.Done(new Answered<Sent>(appended.Receipt, sent));
            if (result is not AppendResult.Conflict) return Said.Of<Sent>(result);

            // Somebody was here before: a colleague with a response, or something that is no response.
            var participant = await GrainFactory.Participant(command.Engagement, command.Member).Get(Ask.Platform, cancel);
            if (participant.Participant.Response is { } theirs) return Problems.BegunByColleague(theirs);
            participantVersion = participant.Version;
        }

        return Problems.TryAgain();
    }
}
