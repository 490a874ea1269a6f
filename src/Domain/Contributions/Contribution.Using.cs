using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Domain.Contributions;

/// <summary>Approval of single uses, edits, uses that are written down, and a steward's look.</summary>
public sealed partial record Contribution
{
    /// <summary>Asks for one use for which everything but the approval is there.</summary>
    public Outcome<ImmutableArray<ContributionEvent>> Ask(AskForUse command, DateTimeOffset now)
    {
        if (!command.Actor.Holds(Roles.Policy)) return Problems.RoleMissing("ask for a use");
        if (!Slug.IsSlug(command.Use.Occasion)) return ContributionProblems.OccasionWanted();
        if (Decide(command.Use, now) is not Decision.Withheld { Reason: var reason }) return ContributionProblems.AlreadySo();
        if (reason is not Reason.UseNotApproved) return WithheldProblems.Because(reason);
        return Consent.Requests.Any(request => request.Use == command.Use && request.Answer is UseAnswer.Asked)
            ? ContributionProblems.AlreadySo()
            : Done(new UseAsked(Consent.Requests.Length + 1, command.Use, command.Actor.Id));
    }

    /// <summary>A second person, never the one who asked; where the contributor wants to be asked, nobody else.</summary>
    public Outcome<ImmutableArray<ContributionEvent>> Answer(AnswerUse command, DateTimeOffset now)
    {
        var own = IsContributor(command.Actor);
        if (!own && !command.Actor.Holds(Roles.Policy | Roles.Steward)) return ContributionProblems.NoSuchContribution();
        if (Consent.IsOver) return ContributionProblems.Over(Consent.State);
        if (Consent.Requests.FirstOrDefault(one => one.Number == command.Number) is not { } asked) return ContributionProblems.NoSuchRequest();
        if (!command.Approve) return Unless(null, new UseDeclined(asked.Number, command.Actor.Id, own), now);
        if (asked.Answer is UseAnswer.Declined) return ContributionProblems.DeclinedAlready();
        if (!own && asked.AskedBy == command.Actor.Id) return ContributionProblems.SecondPersonWanted();
        if (!own && Consent.About(asked.Use.Purpose, asked.Use.Recipient)?.Provision.EachUse is Approval.AskMe) return ContributionProblems.ContributorWanted();
        return Unless(null, new UseApproved(asked.Number, command.Actor.Id, own), now);
    }

    /// <summary>Written down when it leaves, and only if it may leave then.</summary>
    public Outcome<ImmutableArray<ContributionEvent>> Record(RecordUse command, DateTimeOffset now) =>
        !command.Actor.Holds(Roles.Policy | Roles.System) ? Problems.RoleMissing("use contributions")
        : Status is ContributionStatus.None ? ContributionProblems.NoSuchContribution()
        : Decide(command.Use, now) switch
        {
            Decision.Allowed { Leave: var leave } => Done(new ContributionUsed(Uses.Length + 1, command.Use, leave.ConsentVersion, command.Actor.Id)),
            Decision.Withheld { Reason: var reason } => WithheldProblems.Because(reason),
            _ => WithheldProblems.Because(Reason.CouldNotDecide),
        };

    public Outcome<ImmutableArray<ContributionEvent>> Propose(ProposeEdit command) =>
        !command.Actor.Holds(Roles.Policy) ? Problems.RoleMissing("propose an edit")
        : Status is not ContributionStatus.Finished ? ContributionProblems.NoSuchContribution()
        : Consent.IsOver ? ContributionProblems.Over(Consent.State)
        : !IsMine(command.Words, Texts.Edits) || Edits.Any(edit => edit.Words.Place.Field == command.Words.Place.Field) ? ContributionProblems.WordsMisplaced()
        : Done(new EditProposed(command.Words, command.Actor.Id));

    /// <summary>Whoever says it otherwise has read the words, as who redacts: <see cref="Permit.ToRedact"/>.</summary>
    public Outcome<ImmutableArray<ContributionEvent>> Write(WriteParaphrase command, DateTimeOffset now) =>
        WhyNotWrite(command.Actor, command.Words, Texts.Paraphrases, Paraphrases, now) is { } problem ? problem
        : Words.All(words => words.Place != command.Of) ? ContributionProblems.NoSuchText()
        : Done(new ParaphraseMade(command.Words, command.Of, command.Actor.Id));

    /// <summary>Whoever redacts has read the words: <see cref="Permit.ToRedact"/>.</summary>
    public Outcome<ImmutableArray<ContributionEvent>> Redact(KeepRedaction command, DateTimeOffset now) =>
        WhyNotWrite(command.Actor, command.Words, Texts.Redactions, Redactions, now) is { } problem ? problem
        : Words.All(words => words.Place != command.Of) ? ContributionProblems.NoSuchText()
        : Done(new RedactionMade(command.Words, command.Of, command.Decided, command.Actor.Id));

    private Problem? WhyNotWrite(Actor actor, SealedWords words, string folder, ImmutableArray<Edit> there, DateTimeOffset now) =>
        WhyNotSayOtherwise(actor, now) is { } problem ? problem
        : !IsMine(words, folder) || there.Any(one => one.Words.Place.Field == words.Place.Field) ? ContributionProblems.WordsMisplaced()
        : null;

    /// <summary>
    /// Why nobody takes words out of it, or says it otherwise, now; null where somebody of the staff may. What is made so is made to be used, so
    /// what shuts every use for a time shuts this, too: the person was told that nothing is done with their words until then.
    /// </summary>
    public Problem? WhyNotSayOtherwise(Actor actor, DateTimeOffset now) =>
        !actor.Holds(Roles.Policy | Roles.Steward) ? Problems.RoleMissing("say it otherwise")
        : Status is not ContributionStatus.Finished ? ContributionProblems.NoSuchContribution()
        : Consent.IsOver ? ContributionProblems.Over(Consent.State)
        : Consent.IsHeld ? WithheldProblems.Because(Reason.SafeguardingHold)
        : Consent.Quarantined ? WithheldProblems.Because(Reason.InQuarantine)
        : Consent.Embargo?.Shuts(now) is true ? WithheldProblems.Because(Reason.Embargo)
        : null;

    /// <summary>Consent covers that this person reads what was told, as it was told.</summary>
    public bool MayBeReadBy(Actor actor, DateTimeOffset now) => actor.Holds(Roles.Policy) && Decide(new(Purpose.InternalAnalysis, Manner.OwnWords), now) is Decision.Allowed;

    /// <summary>The look by which somebody has the words open to take some out, or to say them otherwise.</summary>
    public Look? OpenForRedaction(Actor actor, DateTimeOffset now) => Looks.LastOrDefault(look => look.By == actor.Id && look.Reason is LookReason.Redaction && look.IsOpen(now));

    /// <summary>One contribution at a time, with a reason, and the contributor sees it.</summary>
    public Outcome<ImmutableArray<ContributionEvent>> LookAt(LookAtContribution command) =>
        WhyNoLook(command.Actor, command.Reason) is { } problem ? problem : Done(new ContributionLookedAt(Looks.Length + 1, command.Actor.Id, command.Reason));

    /// <summary>Nobody looks at what was taken back, but the safeguarding lead while a concern is open.</summary>
    internal Problem? WhyNoLook(Actor actor, LookReason? reason)
    {
        if (reason is not { } why || !Enum.IsDefined(why)) return ContributionProblems.ReasonWanted();
        var lead = actor.Holds(Roles.SafeguardingLead) && why is LookReason.Safeguarding && Consent.IsHeld;
        return !lead && !actor.Holds(Roles.Steward) ? Problems.RoleMissing("look at a contribution")
            : Status is not ContributionStatus.Finished ? ContributionProblems.NoSuchContribution()
            : Consent.IsOver && !lead ? ContributionProblems.Over(Consent.State)
            : null;
    }
}
