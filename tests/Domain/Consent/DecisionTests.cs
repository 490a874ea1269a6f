using Clinks.Engage.Domain.Consent;

namespace Clinks.Engage.Domain.Tests.Consent;

public sealed class DecisionTests
{
    private static readonly DateTimeOffset Now = Built.Now;
    private static readonly Situation Quote = new("AnonymousQuote", "OwnWords", "public", "None", GivenTo: "public");

    public static TheoryData<Reason> Reasons => [.. Enum.GetValues<Reason>()];

    [Fact]
    public void An_evaluator_that_fails_answers_no()
    {
        // A list that was never made breaks whoever reads it.
        var broken = Built.Consent(Quote) with { Grants = default };
        Assert.Equal(Reason.CouldNotDecide, Assert.IsType<Decision.Withheld>(Decision.Decide(broken, Built.Use(Quote), Now)).Reason);
        Assert.Equal(Reason.CouldNotDecide, Assert.IsType<Decision.Withheld>(Decision.Decide(null, Built.Use(Quote), Now)).Reason);
        Assert.Equal(Reason.CouldNotDecide, Assert.IsType<Decision.Withheld>(Decision.Decide(Built.Consent(Quote), null, Now)).Reason);
    }

    [Theory, MemberData(nameof(Reasons))]
    public void Every_reason_has_words_and_a_next_step(Reason reason)
    {
        var problem = WithheldProblems.Because(reason);
        Assert.StartsWith("withheld-", problem.Code, StringComparison.Ordinal);
        Assert.NotEmpty(problem.What);
        Assert.NotEmpty(problem.WayOut);
    }

    [Fact]
    public void No_two_reasons_share_a_code() =>
        Assert.Equal(Enum.GetValues<Reason>().Length, Enum.GetValues<Reason>().Select(reason => WithheldProblems.Because(reason).Code).Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [InlineData("Withdrawn", "none", Reason.Withdrawn)]
    [InlineData("Invalidated", "none", Reason.Invalidated)]
    [InlineData("Withdrawn", "held", Reason.Withdrawn)]
    [InlineData("Given", "held", Reason.SafeguardingHold)]
    [InlineData("Given", "quarantine", Reason.InQuarantine)]
    [InlineData("Requested", "none", Reason.NotGivenYet)]
    [InlineData("Refused", "none", Reason.Refused)]
    [InlineData("Expired", "none", Reason.Expired)]
    public void What_shuts_everything_is_named(string state, string hold, Reason because) => Withheld(Quote with { State = state, Hold = hold }, because);

    [Fact]
    public void What_is_missing_is_named()
    {
        Withheld(Quote with { Embargo = "later" }, Reason.Embargo);
        Withheld(Quote with { Age = "grown up since" }, Reason.AskAgainAt18);
        Withheld(Quote with { GivenBy = "guardian" }, Reason.NotTheirsToGive);
        Withheld(Quote with { Attribution = "Named" }, Reason.UseDoesNotFitPurpose);
        Withheld(Quote with { Answer = "no" }, Reason.NotConsented);
        Withheld(Quote with { Answer = "taken back" }, Reason.PurposeWithdrawn);
        Withheld(Quote with { GivenBy = "organisation" }, Reason.PersonHasNotConfirmed);
        Withheld(Quote with { GivenTo = "hmpps" }, Reason.RecipientNotNamed);
        Withheld(Quote with { GivenManner = "Paraphrase" }, Reason.ConsentNarrower);
        Withheld(Quote with { Manner = "ApprovedEdit", Edit = "another" }, Reason.EditNotApproved);
        Withheld(Quote with { Attribution = "RoleAndRegion" }, Reason.AttributionNotGiven);
        Withheld(Quote with { Period = "later" }, Reason.NotYet);
        Withheld(Quote with { Period = "ends now" }, Reason.NoLonger);
        Withheld(Quote with { EachUse = "SecondPerson" }, Reason.UseNotApproved);
        var media = new Situation("Media", "OwnWords", "local-news", "None", GivenTo: "local-news");
        Withheld(media with { Age = "not known" }, Reason.AgeNotKnown);
        Withheld(media with { Age = "under 18", Yeses = "gp" }, Reason.Under18);
    }

    [Fact]
    public void A_name_that_was_never_given_is_not_shown()
    {
        var named = new Situation("QuoteUnderChosenName", "OwnWords", "public", "ChosenName", GivenTo: "public", GivenAttribution: "ChosenName");
        var consent = Built.Consent(named);
        Assert.IsType<Decision.Allowed>(Decision.Decide(consent, Built.Use(named), Now));
        var grant = consent.Grants[0];
        Assert.Equal(
            Reason.AttributionNotGiven,
            Assert.IsType<Decision.Withheld>(Decision.Decide(consent with { Grants = [grant with { Provision = grant.Provision with { Name = null } }] }, Built.Use(named), Now)).Reason);
    }

    [Fact]
    public void A_field_of_another_manner_is_not_opened_by_the_back_door()
    {
        var paraphrased = Built.Consent(Quote with { GivenManner = "Paraphrase" });
        foreach (var field in (string[])["words/story", "edit/1", "provision/media-name", "paraphrase/", "paraphrase/../words", "words/"])
            Assert.IsType<Decision.Withheld>(Decision.Decide(paraphrased, Built.Use(Quote with { Manner = "Paraphrase" }) with { Field = field }, Now));
        Assert.IsType<Decision.Allowed>(Decision.Decide(paraphrased, Built.Use(Quote with { Manner = "Paraphrase" }) with { Field = "paraphrase/1" }, Now));
    }

    [Fact]
    public void Somebody_is_18_for_certain_from_the_month_after()
    {
        var age = new Age(new DateOnly(2026, 6, 1));
        Assert.True(age.IsUnder18(new DateTimeOffset(2026, 6, 30, 22, 59, 59, TimeSpan.Zero)));
        // Midnight in England in summer.
        Assert.False(age.IsUnder18(new DateTimeOffset(2026, 6, 30, 23, 0, 0, TimeSpan.Zero)));
        Assert.False(Age.Adult.IsUnder18(Now));
    }

    private static void Withheld(Situation it, Reason because) =>
        Assert.Equal(because, Assert.IsType<Decision.Withheld>(Decision.Decide(Built.Consent(it), Built.Use(it), Now)).Reason);
}
