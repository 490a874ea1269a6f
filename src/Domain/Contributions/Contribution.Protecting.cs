using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Domain.Contributions;

/// <summary>Young people, safeguarding, quarantine, and consent that is found to have been none.</summary>
public sealed partial record Contribution
{
    private const Roles Readers = Roles.Policy | Roles.Steward | Roles.SafeguardingLead | Roles.DataProtectionLead;

    /// <summary>How long the safeguarding lead has for a first decision.</summary>
    public static TimeSpan ConcernDecidedWithin { get; } = TimeSpan.FromHours(24);

    public Outcome<ImmutableArray<ContributionEvent>> SayYes(SayYes command, DateTimeOffset now) => Unless(
        WhyNotSayYes(command.Actor, command.Yes.From)
        ?? (!command.Yes.Purpose.IsGuardedUnder18() || Consent.Age?.IsUnder18(now) is not true ? ContributionProblems.NothingToGuard()
            : Consent.About(command.Yes.Purpose, null) is not { Provision.Permits: true, State: ConsentState.Given or ConsentState.Renewed } ? ContributionProblems.NothingToAgreeTo()
            : command.Yes.From is YesFrom.Guardian != command.Relation is not null ? ContributionProblems.RelationWanted()
            : command.Relation is { } relation && !GivenBy.Fits(Giver.ParentOrGuardian, relation) ? ContributionProblems.RelationWanted()
            : null),
        new YesGiven(command.Yes, command.Relation, command.Actor.Id), now);

    public Outcome<ImmutableArray<ContributionEvent>> TakeYesBack(TakeYesBack command, DateTimeOffset now) =>
        Unless(WhyNotSayYes(command.Actor, command.Yes.From), new YesTakenBack(command.Yes, command.Actor.Id), now);

    // The young person has the code, so a guardian's yes under the code would be their own: a steward writes down what the guardian said.
    private Problem? WhyNotSayYes(Actor actor, YesFrom from) =>
        Status is ContributionStatus.None ? ContributionProblems.NoSuchContribution()
        : Consent.IsOver ? ContributionProblems.Over(Consent.State)
        : from switch
        {
            YesFrom.Person => IsContributor(actor) ? null : ContributionProblems.NoSuchContribution(),
            YesFrom.Guardian => actor.Holds(Roles.Steward) ? null : Problems.RoleMissing("write down a guardian's yes"),
            _ => actor.Holds(Roles.SafeguardingLead) ? null : Problems.RoleMissing("say yes as safeguarding lead"),
        };

    /// <summary>By anyone who reads. It shuts every use at once, until the lead lifts it. Nothing of the content is told.</summary>
    public Outcome<ImmutableArray<ContributionEvent>> Raise(RaiseConcern command, DateTimeOffset now) =>
        Status is ContributionStatus.None || !(command.Actor.Holds(Readers) || IsWriter(command.Actor) || IsContributor(command.Actor)) ? ContributionProblems.NoSuchContribution()
        : Done(new SafeguardingRaised(Consent.Concerns.Length + 1, command.Actor.Id, now + ConcernDecidedWithin));

    public Outcome<ImmutableArray<ContributionEvent>> DecideConcern(DecideConcern command, DateTimeOffset now)
    {
        if (!command.Actor.Holds(Roles.SafeguardingLead)) return Problems.RoleMissing("decide about safeguarding");
        if (Consent.Concerns.FirstOrDefault(concern => concern.Number == command.Number) is not { } concern) return ContributionProblems.NoSuchConcern();
        if (!concern.Holds) return ContributionProblems.ConcernLifted();
        var by = command.Actor.Id;
        return (command.Decision, command.Deadline) switch
        {
            (ConcernState.Lifted, _) => Done(new SafeguardingLifted(command.Number, by)),
            (ConcernState.Held or ConcernState.Referred, _) when !(command.Deadline > now) => ContributionProblems.DeadlineWanted(),
            (ConcernState.Held, { } deadline) => Unless(null, new SafeguardingHeld(command.Number, by, deadline), now),
            (ConcernState.Referred, { } deadline) => Unless(null, new SafeguardingReferred(command.Number, by, deadline), now),
            _ => ContributionProblems.DecisionUnknown(),
        };
    }

    public Outcome<ImmutableArray<ContributionEvent>> LiftQuarantine(LiftQuarantine command, DateTimeOffset now) => Unless(
        !command.Actor.Holds(Roles.Steward) ? Problems.RoleMissing("let contributions out of quarantine") : Status is ContributionStatus.None ? ContributionProblems.NoSuchContribution() : null,
        new QuarantineLifted(command.Actor.Id), now);

    /// <summary>By the data protection lead; out of quarantine by a steward, too.</summary>
    public Outcome<ImmutableArray<ContributionEvent>> Invalidate(InvalidateConsent command, DateTimeOffset now) => Unless(
        !(command.Actor.Holds(Roles.DataProtectionLead) || (command.Actor.Holds(Roles.Steward) && Consent.Quarantined && command.Why is WhyInvalid.NoContribution))
            ? Problems.RoleMissing("declare consent invalid")
        : Status is ContributionStatus.None ? ContributionProblems.NoSuchContribution()
        : Consent.IsOver ? ContributionProblems.Over(Consent.State)
        : null,
        new ConsentInvalidated(command.Why, command.Actor.Id), now);

    /// <summary>The platform writes down what the clock has decided: all has ended, or a child has grown up.</summary>
    public Outcome<ImmutableArray<ContributionEvent>> Expire(ExpireConsent command, DateTimeOffset now) => Unless(
        !command.Actor.Holds(Roles.System) ? Problems.RoleMissing("let consent expire")
        : Consent.State is not (ConsentState.Given or ConsentState.Renewed or ConsentState.Expired) ? ContributionProblems.NotGivenYet()
        : Consent.State is ConsentState.Expired || Consent.IsOfAChildGrownUp(now) || Consent.Open(now).IsEmpty ? null
        : ContributionProblems.NotEnded(),
        new ConsentExpired(), now);
}
