using System.Text.Json;
using Clinks.Engage.Domain.Consent;
using FsCheck;
using FsCheck.Fluent;

namespace Clinks.Engage.Domain.Tests.Consent;

/// <summary>Laws of any history, in any order, and of any use. A failure prints the seed that brings it back.</summary>
public sealed class ConsentLaws
{
    private static readonly DateTimeOffset Now = Built.Now;
    private static readonly GivenBy[] Givers = [new(Giver.Self, null, Method.Written), new(Giver.ParentOrGuardian, Relation.Parent, Method.EasyRead), new(Giver.OrganisationOnBehalf, null, Method.Written), new(Giver.AdvocateOrInterpreter, Relation.Advocate, Method.OralWithScript)];
    private static readonly Age?[] Ages = [Age.Adult, Age.Adult, Age.Adult, null, new(new DateOnly(2027, 1, 1)), new(new DateOnly(2026, 1, 1))];
    private static readonly BodyId[] Bodies = [BodyId.Public, BodyId.Parse("ministry-of-justice"), BodyId.Parse("local-news")];

    private static readonly Gen<Provision> SomeProvision =
        from purpose in Gen.Elements(Enum.GetValues<Purpose>())
        from permits in Gen.Frequency((6, Gen.Constant(true)), (1, Gen.Constant(false)))
        from manner in purpose is Purpose.Aggregate or Purpose.Recontact ? Gen.Constant(Manner.AggregatedOnly) : Gen.Elements(Enum.GetValues<Manner>())
        from attribution in Gen.Elements(Usual(purpose), Usual(purpose), Attribution.None, Attribution.RoleAndRegion, Attribution.RoleRegionAndAge)
        from each in Gen.Frequency((3, Gen.Constant(Approval.None)), (1, Gen.Constant(Approval.SecondPerson)), (1, Gen.Constant(Approval.AskMe)))
        from to in Gen.Elements(Bodies)
        from starts in Gen.Elements<int?>(null, null, -1, 1)
        from ends in Gen.Elements<int?>(null, null, 1, -1)
        select new Provision(purpose, permits)
        {
            Manner = manner, Attribution = attribution, EachUse = each, NotBefore = Days(starts), Until = Days(ends),
            Recipients = Inside(purpose) ? [] : [to], Name = attribution is Attribution.ChosenName or Attribution.Named ? Built.Sealed("provision/x-name") : null,
        };

    private static readonly Gen<Use> SomeUse =
        from purpose in Gen.Elements(Enum.GetValues<Purpose>())
        from manner in purpose is Purpose.Aggregate or Purpose.Recontact ? Gen.Constant(Manner.AggregatedOnly) : Gen.Elements(Enum.GetValues<Manner>())
        from attribution in Gen.Elements(Usual(purpose), Attribution.None)
        from to in Gen.Elements(Bodies)
        select new Use(purpose, manner) { Attribution = attribution, Recipient = Inside(purpose) ? null : to, Field = manner is Manner.ApprovedEdit ? "edit/1" : null, Occasion = "pack-1" };

    private static readonly Gen<ConsentEvent> Opening = Gen.Frequency(
        (8, SomeProvision.Select(ConsentEvent (given) => new PurposeAnswered(given, Built.Told))),
        (2, Gen.Constant<ConsentEvent>(new ConsentGiven())),
        (1, Gen.Constant<ConsentEvent>(new ConsentConfirmed(Built.Told))),
        (1, from provisions in SomeProvision.ListOf(3) select (ConsentEvent)new ConsentRenewed(Givers[0], Built.Told, Age.Adult, [.. provisions.DistinctBy(one => one.Purpose)])),
        (2, from purpose in Gen.Elements(Purpose.Media, Purpose.AttributedQuote) from of in Gen.Elements(Enum.GetValues<YesFrom>()) select (ConsentEvent)new YesGiven(new(of, purpose), null, "x")),
        (2, from number in Gen.Choose(1, 2) from use in SomeUse select (ConsentEvent)new UseAsked(number, use, "ann")),
        (2, from number in Gen.Choose(1, 2) from own in Gen.Elements(true, false) select (ConsentEvent)new UseApproved(number, "ben", own)),
        (1, Gen.Constant<ConsentEvent>(new EditApproved("edit/1"))),
        (1, Gen.Constant<ConsentEvent>(new EmbargoLifted())),
        (1, Gen.Constant<ConsentEvent>(new QuarantineLifted("steward"))),
        (1, from number in Gen.Choose(1, 2) select (ConsentEvent)new SafeguardingLifted(number, "lead")));

    private static readonly Gen<ConsentEvent> Closing = Gen.OneOf(
        Gen.Constant<ConsentEvent>(new ConsentWithdrawn()), Gen.Constant<ConsentEvent>(new ConsentExpired()), Gen.Constant<ConsentEvent>(new ConsentInvalidated(WhyInvalid.NoticeWasWrong, "lead")),
        from purpose in Gen.Elements(Enum.GetValues<Purpose>()) select (ConsentEvent)new PurposeWithdrawn(purpose, purpose is Purpose.ShareWithBody ? Bodies[1] : null),
        from purpose in Gen.Elements(Enum.GetValues<Purpose>()) select (ConsentEvent)new PurposeAnswered(new(purpose, false) { Recipients = purpose is Purpose.ShareWithBody ? [Bodies[1]] : [] }, Built.Told),
        from days in Gen.Elements<int?>(null, 1, 400) select (ConsentEvent)new EmbargoSet(Days(days)),
        from number in Gen.Choose(1, 3) select (ConsentEvent)new SafeguardingRaised(number, "ann", Now.AddDays(1)),
        from number in Gen.Choose(1, 3) select (ConsentEvent)new SafeguardingHeld(number, "lead", Now.AddDays(1)),
        from number in Gen.Choose(1, 3) select (ConsentEvent)new UseDeclined(number, "ben", true),
        from of in Gen.Elements(Enum.GetValues<YesFrom>()) select (ConsentEvent)new YesTakenBack(new(of, Purpose.Media), "x"));

    private static readonly Gen<ConsentEvent[]> SomeHistory =
        from giver in Gen.Frequency((4, Gen.Constant(Givers[0])), (2, Gen.Elements(Givers)))
        from age in Gen.Elements(Ages)
        from rest in Gen.Frequency((9, Opening), (2, Closing)).ArrayOf().Resize(14)
        from given in Gen.Frequency((4, Gen.Constant(1)), (1, Gen.Constant(0)))
        select (ConsentEvent[])[new ConsentRequested(Built.Id, giver, Built.Told, age, Quarantined: false), .. rest.Take(rest.Length / 2), .. given == 1 ? [new ConsentGiven()] : Array.Empty<ConsentEvent>(), .. rest.Skip(rest.Length / 2)];

    private sealed record Case(ConsentEvent[] History, Use Use, ConsentEvent Then, ConsentEvent[] Later);

    private static readonly Arbitrary<Case> SomeCase = Arb.From(
        from history in SomeHistory
        from stray in SomeUse
        from aimed in Gen.Frequency((1, Gen.Constant(false)), (4, Gen.Constant(true)))
        from which in Gen.Choose(0, 20)
        let use = aimed ? AimedAt(history, which, stray) : stray
        from then in Closing
        from later in Opening.ArrayOf().Resize(10)
        select new Case(history, use, then, later));

    /// <summary>A use of what was answered: a stray one is nearly always refused, and a law about refusals says little.</summary>
    private static Use AimedAt(ConsentEvent[] history, int which, Use stray) => history.OfType<PurposeAnswered>().Select(one => one.Provision).ToArray() is { Length: > 0 } answers && answers[which % answers.Length] is var given
        ? new(given.Purpose, given.Manner) { Attribution = given.Attribution, Recipient = given.Recipients.IsEmpty ? null : given.Recipients[0], Field = given.Manner is Manner.ApprovedEdit ? "edit/1" : null, Occasion = "pack-1" }
        : stray;

    [Fact]
    public void What_closes_never_opens() => Always(it => !Allows(Fold([.. it.History, it.Then]), it.Use) || Allows(Fold(it.History), it.Use));

    [Fact]
    public void After_an_end_nothing_opens_again_whatever_comes_late() => Always(it =>
        !Allows(Fold([.. it.History, new ConsentWithdrawn(), .. it.Later]), it.Use) && !Allows(Fold([.. it.History, new ConsentInvalidated(WhyInvalid.NotThePerson, "lead"), .. it.Later]), it.Use));

    [Fact]
    public void Under_an_open_concern_an_embargo_or_in_quarantine_nothing_opens() => Always(it =>
    {
        var consent = Fold(it.History);
        return !Allows(consent.Apply(new SafeguardingRaised(9, "ann", Now), Now), it.Use) && !Allows(consent.Apply(new EmbargoSet(null), Now), it.Use) && !Allows(consent with { Quarantined = true }, it.Use);
    });

    [Fact]
    public void What_is_told_twice_is_told_once() => Always(it =>
        Same(Fold([.. it.History, it.Then]), Fold([.. it.History, it.Then, it.Then])) && it.Later.All(one => Same(Unnumbered(one, [.. it.History, one]), Unnumbered(one, [.. it.History, one, one]))));

    [Fact]
    public void One_purpose_never_opens_another() => Always(it =>
        !Allows(Fold([.. it.History.Select(one => one switch
        {
            PurposeAnswered { Provision: var given } e when given.Purpose == it.Use.Purpose => e with { Provision = given with { Permits = false } },
            ConsentRenewed e => e with { Provisions = e.Provisions.RemoveAll(given => given.Purpose == it.Use.Purpose) },
            _ => one,
        })]), it.Use));

    [Fact]
    public void A_narrower_provision_never_opens() => Always(it =>
    {
        var consent = Fold(it.History);
        return consent.Grants.Where(grant => grant.Provision.Permits).All(grant => Narrower(grant.Provision).All(narrower =>
            !Allows(consent with { Grants = consent.Grants.Replace(grant, grant with { Provision = narrower }) }, it.Use) || Allows(consent, it.Use)));
    });

    [Fact]
    public void The_order_of_independent_events_does_not_matter() => Prop.ForAll(
        Arb.From(
            from provisions in SomeProvision.ListOf(6)
            from order in Gen.Shuffle(Enumerable.Range(0, 11).ToArray())
            from use in SomeUse
            select (provisions, order, use)),
        it =>
        {
            var answers = it.provisions.DistinctBy(one => one.Purpose).Select(ConsentEvent (given) => new PurposeAnswered(given, Built.Told));
            ConsentEvent[] events =
            [
                .. answers, new EmbargoSet(Now.AddHours(-1)), new EditApproved("edit/1"), new SafeguardingRaised(1, "ann", Now), new SafeguardingRaised(2, "ben", Now), new QuarantineLifted("steward"),
            ];
            var requested = Fold([new ConsentRequested(Built.Id, Givers[0], Built.Told, Age.Adult, Quarantined: true), new ConsentGiven()]);
            ConsentEvent[] lifted = [new SafeguardingLifted(2, "lead"), new SafeguardingLifted(1, "lead")];
            var one = lifted.Aggregate(events.Aggregate(requested, (consent, e) => consent.Apply(e, Now)), (consent, e) => consent.Apply(e, Now));
            var other = lifted.Reverse().Aggregate(it.order.Where(at => at < events.Length).Aggregate(requested, (consent, at) => consent.Apply(events[at], Now)), (consent, e) => consent.Apply(e, Now));
            return Same(one, other) && Allows(one, it.use) == Allows(other, it.use);
        }).Check(Settings(2000));

    [Fact]
    public void It_ends_by_the_clock_when_its_last_permit_has_run_out_or_a_child_is_grown_up_and_not_before() => Always(it =>
    {
        var consent = Fold(it.History);
        var inForce = consent.State is ConsentState.Given or ConsentState.Renewed;
        return new[] { -30, 0, 2, 200, 400 }.Select(days => Now.AddDays(days)).All(at =>
            consent.EndsAt <= at == (inForce && (consent.IsOfAChildGrownUp(at) || (!consent.Open(DateTimeOffset.MinValue).IsEmpty && consent.Open(at).IsEmpty))));
    });

    [Fact]
    public void The_cases_of_these_laws_are_not_all_refusals()
    {
        var allowed = 0;
        Prop.ForAll(SomeCase, it =>
        {
            if (Allows(Fold(it.History), it.Use)) allowed++;
        }).Check(Settings(6000));
        Assert.InRange(allowed, 150, 6000);
    }

    [Fact]
    public void Silence_is_a_no_to_everything() => Prop.ForAll(
        Arb.From(SomeUse), use => !Allows(ConsentRecord.Empty, use) && !Allows(Fold([new ConsentRequested(Built.Id, Givers[0], Built.Told, Age.Adult, false), new ConsentGiven()]), use)).Check(Settings(500));

    private static IEnumerable<Provision> Narrower(Provision given) =>
    [
        given with { Permits = false }, given with { Until = Now.AddHours(1) < given.Until || given.Until is null ? Now.AddHours(1) : given.Until }, given with { NotBefore = Now.AddDays(2) },
        given with { Recipients = [] }, given with { Attribution = Attribution.None }, given with { EachUse = Approval.AskMe }, given with { Manner = Manner.AggregatedOnly },
        .. given.Manner is Manner.OwnWords ? Enum.GetValues<Manner>().Select(less => given with { Manner = less }) : [],
    ];

    private static void Always(Func<Case, bool> law) => Prop.ForAll(SomeCase, law).Check(Settings(6000));

    private static Config Settings(int most) => Config.QuickThrowOnFailure.WithMaxTest(most).WithQuietOnSuccess(true);

    private static ConsentRecord Fold(IEnumerable<ConsentEvent> history) => history.Aggregate(ConsentRecord.Empty, (consent, one) => consent.Apply(one, Now.AddDays(-20)));

    // Who renews twice has renewed twice, to the same effect.
    private static ConsentRecord Unnumbered(ConsentEvent last, IEnumerable<ConsentEvent> history) => last is ConsentRenewed ? Fold(history) with { Version = 0 } : Fold(history);

    private static bool Allows(ConsentRecord consent, Use use) => Decision.Decide(consent, use, Now) is Decision.Allowed;

    // Lists whose order says nothing are laid in order before they are compared.
    private static bool Same(ConsentRecord one, ConsentRecord other) => Text(one) == Text(other);

    private static string Text(ConsentRecord it) => JsonSerializer.Serialize(
        it with { Grants = [.. it.Grants.OrderBy(grant => grant.Provision.Purpose)], Concerns = [.. it.Concerns.OrderBy(concern => concern.Number)] }, EngageJson.Options);

    private static bool Inside(Purpose purpose) => purpose is Purpose.Aggregate or Purpose.InternalAnalysis or Purpose.Recontact or Purpose.Reuse;

    private static Attribution Usual(Purpose purpose) => purpose switch { Purpose.QuoteUnderChosenName => Attribution.ChosenName, Purpose.AttributedQuote => Attribution.Named, _ => Attribution.None };

    private static DateTimeOffset? Days(int? days) => days is { } some ? Now.AddDays(some) : null;
}
