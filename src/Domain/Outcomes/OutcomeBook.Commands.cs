using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Domain.Outcomes;

/// <summary>Writing, putting forward, publishing by a second person, taking down.</summary>
public sealed partial record OutcomeBook
{
    internal const int MostEntries = 60;

    public Outcome<ImmutableArray<OutcomeEvent>> Write(WriteAsked command, Stage stage)
    {
        if (WhyNotWrite(command.Actor, stage) is { } no) return no;
        if (command.Seen != (Asked?.Edition ?? 0)) return OutcomeProblems.Changed();
        var faults = new List<Problem>();
        var asked = PublicWords.Read(command.Asked, "asked", PublicWords.LongestAsked, faults);
        if (asked is null && faults.Count == 0) faults.Add(OutcomeProblems.TextWanted("asked"));
        if (faults.Count == 0 && asked == Asked?.Text) faults.Add(ContributionProblems.AlreadySo());
        return Outcome.Unless<ImmutableArray<OutcomeEvent>>(faults, () => [new OutcomeAskedWritten(asked!, command.Actor.Id)]);
    }

    public Outcome<ImmutableArray<OutcomeEvent>> Write(WriteEntry command, Stage stage, CodingFrame frame, DateOnly today)
    {
        if (WhyNotWrite(command.Actor, stage) is { } no) return no;
        var was = command.Number is { } number ? Find(number) : null;
        if (command.Number is not null && was is null) return OutcomeProblems.NoSuchEntry();
        if (command.Number is null && Entries.Length >= MostEntries) return OutcomeProblems.TooManyEntries(MostEntries);
        if (command.Seen != (was?.Edition ?? 0)) return OutcomeProblems.Changed();
        return PublicWords.Read(command.Typed, frame, today).Then(text => text == was?.Text
            ? ContributionProblems.AlreadySo()
            : Outcome.Done<ImmutableArray<OutcomeEvent>>([new OutcomeEntryWritten(was?.Number ?? Last + 1, text, command.Actor.Id)]));
    }

    public Outcome<ImmutableArray<OutcomeEvent>> Drop(DropEntry command, Stage stage) =>
        WhyNotWrite(command.Actor, stage) is { } no ? no
        : Find(command.Number) is not { } entry ? OutcomeProblems.NoSuchEntry()
        : command.Seen != entry.Edition ? OutcomeProblems.DraftChanged()
        : Outcome.Done<ImmutableArray<OutcomeEvent>>([new OutcomeEntryDropped(command.Number, command.Actor.Id)]);

    public Outcome<ImmutableArray<OutcomeEvent>> Propose(ProposeOutcomes command, Stage stage) =>
        WhyNotWrite(command.Actor, stage) is { } no ? no
        : WhyNotPublish(command.Edition, stage) is { } notYet ? notYet
        : Proposal is not null ? OutcomeProblems.ProposedAlready()
        : Outcome.Done<ImmutableArray<OutcomeEvent>>([new OutcomesProposed(Edition, command.Actor.Id)]);

    public Outcome<ImmutableArray<OutcomeEvent>> Publish(PublishOutcomes command, Stage stage) =>
        WhyNotWrite(command.Actor, stage) is { } no ? no
        : WhyNotPublish(command.Edition, stage) is { } notYet ? notYet
        : Proposal is not { } proposal ? OutcomeProblems.NotProposed()
        : proposal.By == command.Actor.Id ? OutcomeProblems.SecondPersonWanted()
        : Outcome.Done<ImmutableArray<OutcomeEvent>>([new OutcomesPublished(LastVersion + 1, Edition, Draft!, command.Actor.Id)]);

    /// <summary>Nobody else is asked, and not when: what does harm is gone at once.</summary>
    public Outcome<ImmutableArray<OutcomeEvent>> TakeDown(TakeDownOutcomes command) =>
        !command.Actor.Holds(Roles.Policy) ? Problems.RoleMissing("take down what is public")
        : Public?.Version != command.Version ? OutcomeProblems.NotPublic()
        : !Enum.IsDefined(command.Why) ? OutcomeProblems.ReasonWanted()
        : Outcome.Done<ImmutableArray<OutcomeEvent>>([new OutcomesTakenDown(command.Version, command.Why, command.Actor.Id)]);

    private static Problem? WhyNotWrite(Actor actor, Stage stage) =>
        !actor.Holds(Roles.Policy) ? Problems.RoleMissing("write what happened")
        : stage is Stage.Open or Stage.Closed ? null : OutcomeProblems.NotOpenedYet();

    /// <summary>Who steers those who have not answered yet, asks no longer: nothing is public before the close.</summary>
    private Problem? WhyNotPublish(int edition, Stage stage) =>
        edition != Edition ? OutcomeProblems.DraftChanged()
        : Draft is null ? OutcomeProblems.NotWhole()
        : Public?.Edition == Edition ? OutcomeProblems.NothingNew()
        : stage is Stage.Closed ? null : OutcomeProblems.AfterTheClose();
}
