using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Domain.Contributions;

/// <summary>What the contributor does under their code: confirm, embargo, renew, take back.</summary>
public sealed partial record Contribution
{
    public Outcome<ImmutableArray<ContributionEvent>> Confirm(ConfirmContribution command, DateTimeOffset now)
    {
        if (!IsContributor(command.Actor)) return ContributionProblems.NoSuchContribution();
        if (WhyNotChange(command.Actor, now) is { } problem) return problem;
        if (Status is not ContributionStatus.Finished) return ContributionProblems.NotFinished();
        if (Checks.Of(command.Notice).FirstOrDefault() is { } fault) return fault;
        return AwaitsConfirmation ? Done(new ConsentConfirmed(command.Notice)) : ContributionProblems.AlreadySo();
    }

    /// <summary>Only what was not said yet. A wrong one that may have left is not overwritten: a no to telling it calls back where it went.</summary>
    public Outcome<ImmutableArray<ContributionEvent>> Describe(DescribeContributor command, DateTimeOffset now)
    {
        if (!IsContributor(command.Actor)) return ContributionProblems.NoSuchContribution();
        if (WhyNotChange(command.Actor, now) is { } problem) return problem;
        if (Status is not ContributionStatus.Finished) return ContributionProblems.NotFinished();
        if (Checks.Of(command.Attributes, Attributes, Consent, now).FirstOrDefault() is { } fault) return fault;
        var after = Attributes is null ? command.Attributes : Attributes.With(command.Attributes);
        return after is null ? ContributionProblems.AttributesSaid()
            : after == Attributes ? ContributionProblems.AlreadySo()
            : Done(new ContributorDescribed(after));
    }

    public Outcome<ImmutableArray<ContributionEvent>> Embargo(SetEmbargo command, DateTimeOffset now) =>
        Unless(WhyNotChange(command.Actor, now) ?? (command.Until <= now ? ContributionProblems.EmbargoPast() : null), new EmbargoSet(command.Until), now);

    public Outcome<ImmutableArray<ContributionEvent>> LiftEmbargo(LiftEmbargo command, DateTimeOffset now) =>
        Unless(WhyNotChange(command.Actor, now), new EmbargoLifted(), now);

    /// <summary>
    /// As easy as giving, at any time and whatever else is so: no reason, no account. The data protection lead does it for somebody who lost the code.
    /// </summary>
    public Outcome<ImmutableArray<ContributionEvent>> Withdraw(WithdrawContribution command, DateTimeOffset now) =>
        Unless(WhyNotTakeBack(command.Actor), new ConsentWithdrawn(), now);

    /// <summary>Who takes back the last purpose takes back everything: the words serve nothing any more.</summary>
    public Outcome<ImmutableArray<ContributionEvent>> Withdraw(WithdrawPurpose command, DateTimeOffset now) => WithEnd(
        Unless(
            WhyNotTakeBack(command.Actor) ?? (command.Purpose is Purpose.ShareWithBody != command.Body is not null ? ContributionProblems.BodyWanted("body") : null),
            new PurposeWithdrawn(command.Purpose, command.Body), now),
        now);

    private Outcome<ImmutableArray<ContributionEvent>> WithEnd(Outcome<ImmutableArray<ContributionEvent>> decided, DateTimeOffset now) => decided.Map(events =>
        Status is ContributionStatus.Finished && !Consent.Open(now).IsEmpty && events.Aggregate(Consent, (consent, one) => consent.Apply((ConsentEvent)one, now)).Open(now).IsEmpty
            ? events.Add(new ConsentWithdrawn())
            : events);

    private Problem? WhyNotTakeBack(Actor actor) =>
        Status is ContributionStatus.None || !(MayChange(actor) || actor.Holds(Roles.DataProtectionLead)) ? ContributionProblems.NoSuchContribution()
        : Consent.IsOver ? ContributionProblems.Over(Consent.State)
        : null;

    /// <summary>Asks everything again: at 18, or when it has ended. Only the answers given now count.</summary>
    public Outcome<ImmutableArray<ContributionEvent>> Renew(RenewConsent command, Bodies bodies, DateTimeOffset now)
    {
        if (!IsContributor(command.Actor)) return ContributionProblems.NoSuchContribution();
        if (Consent.IsOver) return ContributionProblems.Over(Consent.State);
        if (Status is not ContributionStatus.Finished || Consent.State is ConsentState.Requested) return ContributionProblems.NotGivenYet();
        if (Shredding.Of(Consent, now) is KeyFate.Shred) return ContributionProblems.WordsGone();
        var faults = new List<Problem>();
        if (command.GivenBy.Giver is Giver.OrganisationOnBehalf) faults.Add(ContributionProblems.GiverDoesNotFitRoute());
        // Nobody grows up by renewing.
        if (Consent.Age?.IsUnder18(now) is true && command.Age != Consent.Age) faults.Add(ContributionProblems.AgeRecordedOtherwise());
        if (command.Provisions.IsDefault || command.Provisions.Length > MostWords || command.Provisions.DistinctBy(provision => provision.Key).Count() != command.Provisions.Length) faults.Add(ContributionProblems.PurposeTwice());
        else faults.AddRange(command.Provisions.SelectMany(provision => Checks.Of(provision, Id, bodies, now)));
        faults.AddRange(Checks.Of(command.GivenBy, command.Age, now));
        faults.AddRange(Checks.Of(command.Notice));
        return WithEnd(Outcome.Unless<ImmutableArray<ContributionEvent>>(faults, () => [new ConsentRenewed(command.GivenBy, command.Notice, command.Age, command.Provisions)]), now);
    }

    /// <summary>The contributor's yes to an edit that they were shown.</summary>
    public Outcome<ImmutableArray<ContributionEvent>> Approve(ApproveEdit command, DateTimeOffset now) => Unless(
        !IsContributor(command.Actor) ? ContributionProblems.NoSuchContribution()
        : WhyNotChange(command.Actor, now) ?? (Edits.All(edit => edit.Words.Place.Field != command.Field) ? ContributionProblems.NoSuchEdit() : null),
        new EditApproved(command.Field), now);
}
