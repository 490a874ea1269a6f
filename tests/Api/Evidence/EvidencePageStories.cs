using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Identity;
using static Clinks.Engage.Api.Tests.Contributions.Telling;
using static Clinks.Engage.Api.Tests.Evidence.Coding;

namespace Clinks.Engage.Api.Tests.Evidence;

/// <summary>Reading, marking, coding and quoting on the pages, without script.</summary>
public sealed class EvidencePageStories(Platform platform)
{
    [Fact]
    public async Task Ticked_sentences_that_stand_together_are_one_passage()
    {
        var asking = await Asking.Open(platform, "evidence-ticks", 1);
        (await asking.Send(await asking.Respondent(1), """{"lived":"yes","people":4,"story":"We wait. We pay. Nobody asks! Dr. Rees knows."}""")).Is(HttpStatusCode.Created);
        using var person = await Person.Of(platform, await platform.As(Roles.Policy, who: "evidence-ticks"));
        (await person.Go("/staff/surveys/evidence-ticks/evidence")).Says("passages marked: 0");
        (await person.Follow("Oak 001")).Says("What happened?").Says("Dr. Rees knows.");
        await person.Press("Mark the ticked sentences", ("piece", "0"), ("piece", "2"), ("piece", "3"), ("theme", "families"));
        person.Page.Is(HttpStatusCode.OK).Says("In passage 1").Says("In passage 2");
        (await person.Go("/staff/surveys/evidence-ticks/evidence/passages?theme=families")).Says("We wait.").Says("Nobody asks! Dr. Rees knows.");
        Assert.DoesNotContain("We pay.", person.Page.Text);
        (await person.Go("/staff/surveys/evidence-ticks/evidence/passages/2")).Says("We wait. We pay. Nobody asks!");
        (await person.Press("Save note", ("note", "Ask them more."))).Says("Ask them more.");
        await person.Press("Save themes", ("theme", "funding"));
        (await person.Go("/staff/surveys/evidence-ticks/evidence/passages?theme=funding")).Says("Ask them more.");
        await person.Go("/staff/surveys/evidence-ticks/evidence/passages/1");
        await person.Press("Drop it");
        Assert.DoesNotContain("We wait.", person.Page.Is(HttpStatusCode.OK).Text);
    }

    [Fact]
    public async Task A_passage_that_is_no_part_of_the_text_is_not_marked()
    {
        var coding = await Of(platform, "evidence-outside");
        using var browser = await platform.SignedIn(await platform.As(Roles.Policy, who: "evidence-outside"));
        var path = "/staff/consultations/evidence-outside/evidence/sources/" + coding.First.Id.Value;
        var tab = await browser.NewTab().Open(path);
        Assert.Contains(Story, tab.Text);
        foreach (var (name, value) in new[] { ("piece", "1"), ("piece", "-1"), ("piece", "99999999999"), ("piece", "0x0"), ("theme", "no such theme"), ("theme", "not-there"), ("version", "77"), ("text", "words/other") })
        {
            var fields = tab.Sent("Mark the ticked sentences").Where(field => field.Key != name && field.Key != "piece").Append(new("piece", name == "piece" ? value : "0"));
            using var said = await tab.PostFields(path, name == "piece" ? fields : fields.Append(new(name, value)));
            Assert.InRange((int)said.StatusCode, 400, 499);
        }

        Assert.Empty((await coding.Evidence.Get(new(Ann), Cancel)).Get().Passages);
    }

    [Fact]
    public async Task A_quote_that_would_single_somebody_out_is_proposed_with_less_and_approved_by_another()
    {
        var coding = await Of(platform, "evidence-less", Yes(Purpose.AnonymousQuote, BodyId.Public) with { Attribution = Attribution.RoleAndRegion });
        var family = await coding.Others(9, Family);
        await coding.Others(3, new(Domain.Contributions.ContributorRole.FamilyMember, Domain.Membership.Region.London));
        var path = $"/staff/consultations/evidence-less/evidence/passages/{(await coding.Mark(await coding.TextOf(family[0]))).Get().Answer.Number}";
        using var one = await Person.Of(platform, await platform.As(Roles.Policy, who: "evidence-less-a"));
        await one.Go(path);
        (await one.Press("Propose this quote", ("attribution", nameof(Attribution.RoleAndRegion)), ("tells", "1"), ("place", "4"))).Is(HttpStatusCode.UnprocessableEntity).Says("single them out");
        Assert.False((await one.Press("Propose with role and nation instead")).Is(HttpStatusCode.OK).Has("Approve"));
        using var other = await Person.Of(platform, await platform.As(Roles.Policy, who: "evidence-less-b"));
        (await other.Go("/staff/consultations/evidence-less/evidence/quotes")).Says(Story[..8]);
        await other.Go(path);
        (await other.Press("Approve")).Says("Approved by a second person");
        (await other.Go("/staff/consultations/evidence-less/evidence/quotes")).Says("No quote waits");
    }

    [Fact]
    public async Task What_was_taken_back_shows_on_no_page()
    {
        var coding = await Of(platform, "evidence-gone");
        var number = (await coding.Mark(await coding.TextOf(coding.First))).Get().Answer.Number;
        (await coding.First.Withdraw()).Get();
        using var person = await Person.Of(platform, await platform.As(Roles.Policy, who: "evidence-gone"));
        foreach (var page in new[] { "", "/passages", $"/passages/{number}", "/sources/" + coding.First.Id.Value }) Assert.DoesNotContain(Story[..8], (await person.Go("/staff/consultations/evidence-gone/evidence" + page)).Html);
    }

    [Fact]
    public async Task The_frame_is_added_to_renamed_and_retired()
    {
        await Of(platform, "evidence-frame");
        using var person = await Person.Of(platform, await platform.As(Roles.Policy, who: "evidence-frame"));
        await person.Go("/staff/consultations/evidence-frame/evidence/frame");
        (await person.Press("Add this theme")).Is(HttpStatusCode.UnprocessableEntity).Says("A theme has a name in English");
        (await person.Press("Add this theme", ("name", "Letters home"), ("kind", "AskOfSector"))).Is(HttpStatusCode.UnprocessableEntity).Says("An ask belongs to a position");
        (await person.Press("Add this theme", ("name", "Letters home"), ("kind", "Emerging"))).Is(HttpStatusCode.OK).Says("Letters home");
        await person.Go("/staff/consultations/evidence-frame/evidence/frame/letters-home");
        (await person.Press("Save names", ("name", "Letters"), ("welsh", "Llythyrau"))).Says("Letters (Something that comes up)");
        await person.Go("/staff/consultations/evidence-frame/evidence/frame/letters-home");
        (await person.Press("Retire it")).Says("Something that comes up, retired");
    }
}
