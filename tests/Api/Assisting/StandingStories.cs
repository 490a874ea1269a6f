using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Identity;
using static Clinks.Engage.Api.Tests.Contributions.Telling;

namespace Clinks.Engage.Api.Tests.Assisting;

/// <summary>What staff do with one contribution by clicking: finding it, looking, and deciding what it waits for.</summary>
public sealed class StandingStories(Platform platform)
{
    private const string List = "/staff/contributions", LookNow = "Write it down and show me the words", SayYes = "Write down the yes", Decide = "Decide";

    private static readonly Age Young = new(new DateOnly(TimeProvider.System.GetUtcNow().Year + 2, 1, 1));

    [Fact]
    public async Task A_steward_finds_what_is_in_quarantine_looks_with_a_reason_and_lets_it_out()
    {
        var told = await Open(platform, "standing-flood");
        var poster = await told.Poster("Leeds");
        for (var i = 0; i < PosterFlood.FreelyAnHour; i++) (await told.Another($"{i}").Begin(told.Another($"{i}").Beginning(Route.Poster, poster))).Get();
        await (await told.Begun(Route.Poster, poster)).Sent(Yes(Purpose.Aggregate));

        using var steward = await Visit(Roles.Steward, "standing-flood");
        (await steward.Go("/staff")).Is(HttpStatusCode.OK);
        await steward.Follow("Contributions that wait for you");
        (await steward.Go(List + "?consultation=standing-flood")).Says("In quarantine").Says(told.Id.Value).Says("by a poster");
        Assert.Single(steward.Page.Links, link => link.StartsWith(List + "/contribution-", StringComparison.Ordinal));
        await steward.Follow("Open");
        Assert.DoesNotContain("Qz1Story", steward.Page.Html);

        (await steward.Press(LookNow)).Is(HttpStatusCode.UnprocessableEntity).Says("A look needs a reason.");
        Assert.Empty((await told.Sees()).Looks);
        (await steward.Press(LookNow, ("reason", "Quarantine"))).Is(HttpStatusCode.OK).Says(Story).Says("What happened?");
        Assert.Equal(LookReason.Quarantine, (await told.Sees()).Looks.Single().Reason);

        await steward.Go($"{List}/{told.Id}");
        (await steward.Press("Decide", ("what", "let-out"))).Is(HttpStatusCode.OK);
        Assert.DoesNotContain("In quarantine", steward.Page.Text);
        Assert.False((await told.Sees()).Consent.Quarantined);
        (await steward.Go(List + "?consultation=standing-flood")).Says("Nothing waits for you.");
    }

    [Fact]
    public async Task A_guardians_yes_has_a_relation_and_the_leads_yes_is_the_leads()
    {
        var told = await (await (await Open(platform, "standing-young")).Begun(age: Young)).Sent(Yes(Purpose.Media, BodyId.Parse("local-news")));
        using var steward = await Visit(Roles.Steward, "standing-young");
        (await steward.Go($"{List}/{told.Id}")).Says("A guardian's yes is wanted");
        (await steward.Press(SayYes, ("purpose", "Media"))).Is(HttpStatusCode.UnprocessableEntity).Says("A parent or guardian, an advocate or an interpreter says what they are to the person");
        (await steward.Press(SayYes, ("relation", "Parent"))).Is(HttpStatusCode.UnprocessableEntity).Says("Nothing was chosen.");
        (await steward.Press(SayYes, ("purpose", "Media"), ("relation", "Parent"))).Is(HttpStatusCode.OK);
        Assert.False(steward.Page.Has(SayYes));

        using var lead = await Visit(Roles.SafeguardingLead, "standing-young");
        (await lead.Go(List + "?consultation=standing-young")).Says("The safeguarding lead's yes is wanted");
        await lead.Follow("Open");
        Assert.False(lead.Page.Has(LookNow));
        (await lead.Press(SayYes, ("purpose", "Media"))).Is(HttpStatusCode.OK);
        Assert.Equal([YesFrom.Guardian, YesFrom.SafeguardingLead], (await told.Sees()).Consent.Yeses.Select(yes => yes.From));
    }

    [Fact]
    public async Task A_concern_reaches_the_lead_without_a_word_and_is_held_until_it_is_lifted()
    {
        var told = await (await Open(platform, "standing-concern")).Told(Yes(Purpose.AnonymousQuote, BodyId.Public));
        using var policy = await Visit(Roles.Policy, "standing-concern");
        await policy.Go($"{List}/{told.Id}");
        (await policy.Press("Raise a concern")).Is(HttpStatusCode.OK).Says("A safeguarding concern is open");
        Refused(await told.Use(Wanted(Purpose.AnonymousQuote, BodyId.Public)), "withheld-safeguarding-hold");

        using var lead = await Visit(Roles.SafeguardingLead, "standing-concern");
        (await lead.Go(List + "?consultation=standing-concern")).Says("To be decided by").Says(told.Id.Value);
        Assert.DoesNotContain("Qz1Story", lead.Page.Html);
        await lead.Follow("Open");
        (await lead.Press(Decide, ("decision", "Held"))).Is(HttpStatusCode.UnprocessableEntity).Says("A concern that stays open has a deadline in the future.");
        (await lead.Press(Decide, ("decision", "Held"), ("deadline-day", "30"), ("deadline-month", "2"), ("deadline-year", "2099"))).Is(HttpStatusCode.UnprocessableEntity);
        (await lead.Press(Decide, ("decision", "Held"), ("deadline-day", "1"), ("deadline-month", "3"), ("deadline-year", "2099"))).Is(HttpStatusCode.OK).Says("Held. To be decided by 2 March 2099");
        (await lead.Press(LookNow, ("reason", "Safeguarding"))).Is(HttpStatusCode.OK).Says(Story);
        await lead.Go($"{List}/{told.Id}");
        (await lead.Press(Decide, ("decision", "Lifted"))).Is(HttpStatusCode.OK);
        Assert.False(lead.Page.Has(Decide));
        Assert.True((await told.Use(Wanted(Purpose.AnonymousQuote, BodyId.Public))).Succeeded);
    }

    [Fact]
    public async Task A_use_is_approved_by_somebody_else_than_asked_and_an_edit_is_proposed()
    {
        var told = await (await Open(platform, "standing-use")).Told(Yes(Purpose.AnonymousQuote, BodyId.Public) with { EachUse = Approval.SecondPerson });
        using var asker = await Visit(Roles.Policy | Roles.Steward, "standing-asks");
        using var colleague = await Visit(Roles.Policy, "standing-approves");
        await asker.Go($"{List}/{told.Id}");
        (await asker.Press(LookNow, ("reason", "Redaction"))).Is(HttpStatusCode.OK);
        var by = (await told.Sees()).Looks.Single().By;
        (await told.Grain.AskForUse(new(new(by, Roles.Policy), NewRequest(), Wanted(Purpose.AnonymousQuote, BodyId.Public) with { Occasion = "pack-1" }), Cancel)).Get();

        (await asker.Go($"{List}/{told.Id}")).Says("You asked for this, so a colleague answers.");
        Assert.False(asker.Page.Has("Approve"));
        (await colleague.Go(List + "?consultation=standing-use")).Says("A use wants a second person");
        await colleague.Follow("Open");
        (await colleague.Press("Approve")).Is(HttpStatusCode.OK);
        Assert.False(colleague.Page.Has("Approve"));
        Assert.True((await told.Use(Wanted(Purpose.AnonymousQuote, BodyId.Public) with { Occasion = "pack-1" })).Succeeded);

        (await colleague.Press("Propose it")).Is(HttpStatusCode.UnprocessableEntity).Says("There is no edited text.");
        (await colleague.Press("Propose it", ("text", "Nobody told us."))).Is(HttpStatusCode.OK).Says("Proposed before: 1, approved: 0.");
        Assert.Contains((await told.Sees()).Words, words => words is { Place.Field: "edit/1", Words: "Nobody told us." });
    }

    [Fact]
    public async Task The_data_protection_lead_takes_back_for_somebody_who_lost_their_code()
    {
        var told = await (await Open(platform, "standing-lost")).Told(Yes(Purpose.Aggregate), Yes(Purpose.ShareWithBody, BodyId.Parse("hmpps")));
        using var lead = await Visit(Roles.DataProtectionLead, "standing-lost");
        (await lead.Go(List + "?consultation=standing-lost")).Says("Nothing waits for you.");
        (await lead.Go(List + "?consultation=standing-lost&all=yes")).Says(told.Id.Value).Says("by a link");
        (await lead.Go(List + "?find=contribution-1")).Is(HttpStatusCode.NotFound).Says("This is not the number of a contribution");
        (await lead.Go($"{List}?find=%20{told.Id}%20")).Is(HttpStatusCode.OK);
        Assert.False(lead.Page.Has(LookNow));
        await lead.Follow("Take it back");
        (await lead.Press("Take it back")).Is(HttpStatusCode.UnprocessableEntity).Says("Nothing was chosen.");
        (await lead.Press("Take it back", ("what", "ShareWithBody:hmpps"))).Is(HttpStatusCode.OK);
        Assert.Equal(ConsentState.Given, (await told.Sees()).Consent.State);
        await lead.Follow("Take it back");
        (await lead.Press("Take it back", ("what", "everything"))).Is(HttpStatusCode.OK).Says("Taken back");
        Assert.Equal((ConsentState.Withdrawn, 0), ((await told.Sees()).Consent.State, (await told.Sees()).Words.Length));
    }

    [Fact]
    public async Task Who_has_no_business_with_it_is_not_told_of_it()
    {
        var told = await (await Open(platform, "standing-strangers")).Told(Yes(Purpose.Aggregate));
        foreach (var role in new[] { Roles.Policy, Roles.SafeguardingLead })
        {
            using var staff = await Visit(role, "standing-strangers");
            (await staff.Go(List + "?consultation=standing-strangers&all=yes")).Says("Nothing waits for you.");
            Assert.False((await staff.Go($"{List}/{told.Id}")).Has(LookNow));
        }

        using var steward = await Visit(Roles.Steward, "standing-strangers");
        (await steward.Go($"{List}/contribution-{new string('0', 26)}")).Is(HttpStatusCode.NotFound);
        (await steward.Go(List + "/x")).Is(HttpStatusCode.NotFound);
    }

    private async Task<Person> Visit(Roles role, string who) => await Person.Of(platform, await platform.As(role, who: who));
}
