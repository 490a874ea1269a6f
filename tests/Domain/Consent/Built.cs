using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Tests.Consent;

/// <summary>Makes of a situation the history that leads to it, and the use.</summary>
internal static class Built
{
    public static readonly DateTimeOffset Now = new(2026, 6, 15, 10, 0, 0, TimeSpan.Zero);
    public static readonly ContributionId Id = ContributionId.Parse("contribution-0000000000000000000000000a");
    public static readonly Notice Told = new("2026-03", new('a', 64), Language.English, Method.Written, "page");

    private static readonly DateTimeOffset Given = Now.AddDays(-365), Renewed = Now.AddDays(-30);
    private static readonly GivenBy Self = new(Giver.Self, null, Method.Written);

    public static SealedWords Sealed(string field) => new(new(Id.Value, field, 1), [1, 2, 3]);

    public static Use Use(Situation it) => new(Enum.Parse<Purpose>(it.Purpose), Enum.Parse<Manner>(it.Manner))
    {
        Recipient = it.Recipient == "" ? null : BodyId.Parse(it.Recipient),
        Attribution = Enum.Parse<Attribution>(it.Attribution),
        Field = it.Manner == "ApprovedEdit" ? "edit/1" : null,
        Occasion = "pack-1",
    };

    public static ConsentRecord Consent(Situation it)
    {
        var state = Enum.Parse<ConsentState>(it.State);
        var by = it.GivenBy switch
        {
            "guardian" => new GivenBy(Giver.ParentOrGuardian, Relation.FosterCarer, Method.Written),
            "advocate" => new GivenBy(Giver.AdvocateOrInterpreter, Relation.Interpreter, Method.OralWithScript),
            "organisation" or "confirmed" => new GivenBy(Giver.OrganisationOnBehalf, null, Method.Written),
            _ => Self,
        };
        // Under 18 until February 2026 is between the giving and the renewal.
        var age = it.Age switch { "not known" => null, "under 18" => new Age(new DateOnly(2027, 2, 1)), "grown up since" => new Age(new DateOnly(2026, 1, 1)), _ => Age.Adult };
        var provision = Provision(it);
        var answers = it.Answer switch
        {
            "nothing" => [],
            "others" => Enum.GetValues<Purpose>().Where(purpose => purpose != provision.Purpose).Select(purpose => provision with { Purpose = purpose }).ToArray(),
            _ => [provision],
        };

        var consent = ConsentRecord.Empty.Apply(new ConsentRequested(Id, by, Told, age, it.Hold == "quarantine"), Given);
        foreach (var answer in answers) consent = consent.Apply(new PurposeAnswered(answer, Told), Given);
        if (state is ConsentState.Refused) consent = consent.Apply(new ConsentRefused(), Given);
        else if (state is not ConsentState.Requested) consent = consent.Apply(new ConsentGiven(), Given);
        if (state is ConsentState.Renewed) consent = consent.Apply(new ConsentRenewed(by, Told, age, [.. answers]), Renewed);
        if (it.GivenBy == "confirmed" && state is not ConsentState.Requested) consent = consent.Apply(new ConsentConfirmed(Told), state is ConsentState.Renewed ? Renewed : Given);
        if (it.Answer == "taken back") consent = consent.Apply(new PurposeWithdrawn(provision.Purpose, provision.Key.Body), Now);
        consent = Approvals(consent, it, provision);
        consent = Protections(consent, it, provision.Purpose);
        return state switch
        {
            ConsentState.Withdrawn => consent.Apply(new ConsentWithdrawn(), Now),
            ConsentState.Expired => consent.Apply(new ConsentExpired(), Now),
            ConsentState.Invalidated => consent.Apply(new ConsentInvalidated(WhyInvalid.NotFreelyGiven, "lead"), Now),
            _ => consent,
        };
    }

    private static Provision Provision(Situation it) => new(Enum.Parse<Purpose>(it.Purpose), it.Answer != "no")
    {
        Manner = Enum.Parse<Manner>(it.GivenManner),
        Recipients = [.. it.GivenTo.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(BodyId.Parse)],
        Attribution = Enum.Parse<Attribution>(it.GivenAttribution),
        NotBefore = it.Period switch { "later" => Now.AddDays(1), "begins now" => Now, "inside" => Now.AddDays(-1), _ => null },
        Until = it.Period switch { "over" => Now.AddDays(-1), "ends now" => Now, "inside" => Now.AddDays(1), _ => null },
        EachUse = Enum.Parse<Approval>(it.EachUse),
        Name = it.GivenAttribution is "ChosenName" or "Named" ? Sealed(Texts.NameOf(Enum.Parse<Purpose>(it.Purpose))) : null,
    };

    private static ConsentRecord Approvals(ConsentRecord consent, Situation it, Provision provision)
    {
        if (it.Edit == "approved") consent = consent.Apply(new EditApproved("edit/1"), Now);
        if (it.Edit == "another") consent = consent.Apply(new EditApproved("edit/12"), Now);
        if (it.Approval == "nobody") return consent;
        var use = Use(it);
        consent = consent.Apply(new UseAsked(1, it.Approval == "another occasion" ? use with { Occasion = "pack-2" } : use, "ann"), Now);
        if (it.Approval == "only asked") return consent;
        consent = it.Approval == "declined" ? consent.Apply(new UseDeclined(1, "ben", false), Now) : consent.Apply(new UseApproved(1, "ben", it.Approval is "contributor" or "another occasion"), Now);
        // A provision that was changed, and changed back, is not what was approved.
        return it.Approval == "changed since"
            ? consent.Apply(new PurposeAnswered(provision with { NotBefore = Now.AddYears(-9) }, Told), Now).Apply(new PurposeAnswered(provision, Told), Now)
            : consent;
    }

    private static ConsentRecord Protections(ConsentRecord consent, Situation it, Purpose purpose)
    {
        if (it.Yeses.Contains('g', StringComparison.Ordinal)) consent = consent.Apply(new YesGiven(new(YesFrom.Guardian, purpose), Relation.Parent, "steward"), Now);
        if (it.Yeses.Contains('p', StringComparison.Ordinal)) consent = consent.Apply(new YesGiven(new(YesFrom.Person, purpose), null, "them"), Now);
        if (it.Yeses.Contains('l', StringComparison.Ordinal)) consent = consent.Apply(new YesGiven(new(YesFrom.SafeguardingLead, purpose), null, "lead"), Now);
        if (it.Embargo != "none") consent = consent.Apply(new EmbargoSet(it.Embargo switch { "later" => Now.AddDays(1), "over" => Now, _ => null }), Now);
        if (it.Embargo == "lifted") consent = consent.Apply(new EmbargoLifted(), Now);
        if (it.Hold is not ("none" or "quarantine")) consent = consent.Apply(new SafeguardingRaised(1, "ann", Now.AddHours(-1)), Now);
        return it.Hold switch
        {
            "held" => consent.Apply(new SafeguardingHeld(1, "lead", Now.AddHours(-1)), Now),
            "referred" => consent.Apply(new SafeguardingReferred(1, "lead", Now.AddDays(1)), Now),
            "lifted" => consent.Apply(new SafeguardingLifted(1, "lead"), Now),
            _ => consent,
        };
    }
}
