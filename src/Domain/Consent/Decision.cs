namespace Clinks.Engage.Domain.Consent;

/// <summary>May this contribution be used so, now? Leave, or the reason why not.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    public sealed record Allowed : Decision
    {
        internal Allowed(Leave leave) => Leave = leave;

        public Leave Leave { get; }
    }

    public sealed record Withheld : Decision
    {
        internal Withheld(Reason reason) => Reason = reason;

        public Reason Reason { get; }
    }

    /// <summary>Decides at the moment of use. Silence is a no, one purpose never opens another, and an evaluator that fails answers no (trust.md §1).</summary>
    public static Decision Decide(ConsentRecord? consent, Use? wanted, DateTimeOffset now)
    {
        try
        {
            if (consent is null || wanted is null) return new Withheld(Reason.CouldNotDecide);
            return WhyNot(consent, wanted, now) is { } reason ? new Withheld(reason) : new Allowed(Leave.For(consent, wanted, now));
        }
        catch (Exception)
        {
            return new Withheld(Reason.CouldNotDecide);
        }
    }

    private static Reason? WhyNot(ConsentRecord consent, Use wanted, DateTimeOffset now) =>
        WhyShut(consent, now) ?? WhyNotGranted(consent, wanted, now) ?? WhyNotYoung(consent, wanted, now) ?? WhyNotApproved(consent, wanted);

    /// <summary>What shuts every use.</summary>
    private static Reason? WhyShut(ConsentRecord consent, DateTimeOffset now) => consent switch
    {
        { State: ConsentState.Withdrawn } => Reason.Withdrawn,
        { State: ConsentState.Invalidated } => Reason.Invalidated,
        { IsHeld: true } => Reason.SafeguardingHold,
        { Quarantined: true } => Reason.InQuarantine,
        { State: ConsentState.Requested } or { GivenBy: null } => Reason.NotGivenYet,
        { State: ConsentState.Refused } => Reason.Refused,
        { State: not (ConsentState.Given or ConsentState.Renewed) } => Reason.Expired,
        { Embargo: { } embargo } when embargo.Shuts(now) => Reason.Embargo,
        _ when consent.IsOfAChildGrownUp(now) => Reason.AskAgainAt18,
        { GivenBy.Giver: Giver.ParentOrGuardian } when consent.Age?.IsUnder18(now) is not true => Reason.NotTheirsToGive,
        _ => null,
    };

    private static Reason? WhyNotGranted(ConsentRecord consent, Use wanted, DateTimeOffset now)
    {
        var purpose = wanted.Purpose;
        if (!Enum.IsDefined(purpose) || !Enum.IsDefined(wanted.Manner) || !Enum.IsDefined(wanted.Attribution)
            || !purpose.Fits(wanted.Manner) || !purpose.Fits(wanted.Attribution) || !FieldFits(wanted)) return Reason.UseDoesNotFitPurpose;
        if (consent.About(purpose, wanted.Recipient) is not { } grant) return purpose is Purpose.ShareWithBody && SharesAtAll(consent) ? Reason.RecipientNotNamed : Reason.NotConsented;
        if (grant.State is ConsentState.Withdrawn) return Reason.PurposeWithdrawn;
        if (grant is not { State: ConsentState.Given or ConsentState.Renewed, Provision: { Permits: true } given }) return Reason.NotConsented;
        if (consent is { GivenBy.Giver: Giver.OrganisationOnBehalf, Confirmed: false } && !purpose.OpensOnBehalf()) return Reason.PersonHasNotConfirmed;
        if (!Reaches(given, wanted.Recipient)) return Reason.RecipientNotNamed;
        if (!given.Manner.Covers(wanted.Manner)) return Reason.ConsentNarrower;
        if (wanted.Manner is Manner.ApprovedEdit && !consent.ApprovedEdits.Contains(wanted.Field!, StringComparer.Ordinal)) return Reason.EditNotApproved;
        if (!given.Attribution.Covers(wanted.Attribution) || (wanted.Attribution.ShowsName() && given.Name is null)) return Reason.AttributionNotGiven;
        if (now < given.NotBefore) return Reason.NotYet;
        return given.Until <= now ? Reason.NoLonger : null;
    }

    /// <summary>What shows words shows those of its manner. An edit is named, because each is approved for itself.</summary>
    private static bool FieldFits(Use wanted) => wanted.Field is { } field ? Texts.IsOneOf(Texts.Of(wanted.Manner), field) : wanted.Manner is not Manner.ApprovedEdit;

    /// <summary>What is for the public is for every body, too. Nobody is named where nothing leaves.</summary>
    private static bool Reaches(Provision given, BodyId? recipient) => given.Purpose.Reach() switch
    {
        Reach.Inside => recipient is null,
        Reach.Published => recipient is { } reader && (given.Recipients.Contains(reader) || given.Recipients.Contains(BodyId.Public)),
        // One provision a body: a list of several is no answer about any of them.
        Reach.OneBody => recipient is { } body && body != BodyId.Public && given.Recipients is [var only] && only == body,
        _ => recipient is { } named && named != BodyId.Public && given.Recipients.Contains(named),
    };

    private static bool SharesAtAll(ConsentRecord consent) => consent.Grants.Any(one => one.Provision is { Purpose: Purpose.ShareWithBody, Permits: true });

    private static Reason? WhyNotYoung(ConsentRecord consent, Use wanted, DateTimeOffset now)
    {
        if (!wanted.Purpose.IsGuardedUnder18()) return null;
        if (consent.Age is not { } age) return Reason.AgeNotKnown;
        return !age.IsUnder18(now) || (Said(YesFrom.Guardian) && Said(YesFrom.Person) && Said(YesFrom.SafeguardingLead)) ? null : Reason.Under18;

        bool Said(YesFrom from) => consent.Yeses.Any(yes => yes.From == from && yes.Purpose == wanted.Purpose);
    }

    private static Reason? WhyNotApproved(ConsentRecord consent, Use wanted)
    {
        var needed = consent.About(wanted.Purpose, wanted.Recipient)!.Provision.EachUse;
        if (needed is Approval.None) return null;
        // Exactly this use, for exactly this occasion; of two answers to it the later counts.
        var answer = wanted.Occasion is null ? null : consent.Requests.LastOrDefault(request => request.Use == wanted && request.Answer is not UseAnswer.Asked);
        return answer is { Answer: UseAnswer.Approved } && (needed is Approval.SecondPerson || answer.ByContributor) ? null : Reason.UseNotApproved;
    }
}
