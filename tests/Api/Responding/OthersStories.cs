using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Api.Tests.Responding;

/// <summary>Another organisation's response is answered exactly as one that is not there: that it exists is a fact about somebody.</summary>
public sealed class OthersStories(Platform platform)
{
    private static readonly string Nowhere = "response-" + new string('0', 26);

    [Fact]
    public async Task Whatever_is_asked_of_anothers_response_is_answered_as_if_it_were_not_there()
    {
        var asking = await Asking.Open(platform, "others", 1, 2, 3, 4);
        var oak = await asking.Respondent(1);
        var begun = await asking.Begin(oak);
        (await oak.Save(begun, """{"lived":"yes","story":"Ours."}""", "0")).Is(HttpStatusCode.OK);
        var sent = (await asking.Send(await asking.Respondent(2))).Field("response");
        var elm = await asking.Respondent(3);
        await asking.Begin(elm);
        foreach (var theirs in new[] { begun, sent })
        {
            foreach (var (what, ask) in Everything)
            {
                var (real, random) = (await ask(elm, theirs), await ask(elm, Nowhere));
                random.Refused(404, "no-such-response");
                Assert.True((real.Status, real.Text, real.ETag, real.ContentType) == (random.Status, random.Text, random.ETag, random.ContentType), $"{what} tells that there is one: {real.Text}");
            }
        }

        Assert.Equal(["lived", "story"], (await oak.Get($"/v1/responses/{begun}/draft")).Json.GetProperty("answers").EnumerateObject().Select(answer => answer.Name).Order());
    }

    [Theory]
    [InlineData("response-")]
    [InlineData("response-ABCDEFGHJKMNPQRSTVWXYZ0123")]
    [InlineData("survey-others-guessed")]
    [InlineData("..%2F..%2Fevidence.db")]
    public async Task An_id_that_can_be_none_is_not_there(string id)
    {
        var oak = await platform.Respondent(5);
        (await oak.Get("/v1/responses/" + id)).Refused(404, "no-such-response");
        (await oak.Get($"/v1/responses/{id}/draft")).Refused(404, "no-such-response");
    }

    [Fact]
    public async Task A_contact_is_shown_to_its_own_organisation_and_to_membership_staff_and_to_nobody_else()
    {
        var (own, other) = (await platform.Respondent(7), await platform.Respondent(8));
        Assert.Equal("contact7@example.org", (await own.Get("/v1/members/oak-007")).Is(HttpStatusCode.OK).Field("contactEmail"));
        Assert.Equal("Contact7 Surname7", (await (await platform.As(Roles.Membership)).Get("/v1/members/oak-007")).Field("contactName"));
        Assert.DoesNotContain("ontact", (await (await platform.As(Roles.Policy)).Get("/v1/members/oak-007")).Is(HttpStatusCode.OK).Text);
        var (real, random) = (await other.Get("/v1/members/oak-007"), await other.Get("/v1/members/no-such-oak"));
        Assert.Equal(random.Text, real.Refused(404, "no-such-member").Text);
    }

    [Fact]
    public async Task An_engagement_that_does_not_ask_an_organisation_is_not_there_for_it()
    {
        var asking = await Asking.Open(platform, "not-for-elm", 1);
        var elm = await asking.Respondent(2);
        foreach (var path in new[] { "", "/questionnaire" })
        {
            var (real, random) = (await elm.Get(asking.Path + path), await elm.Get("/v1/surveys/never-was" + path));
            Assert.Equal(random.Text, real.Refused(404, "no-such-engagement").Text);
        }

        Assert.DoesNotContain(asking.Name, (await elm.Get("/v1/surveys?limit=1000")).Is(HttpStatusCode.OK).Text);
        (await elm.Post(asking.Path + "/responses")).Refused(403, "not-asked");
        (await asking.Send(elm)).Refused(403, "not-asked");
    }

    private static IEnumerable<(string What, Func<Caller, string, Task<Said>> Ask)> Everything =>
    [
        ("GET", (caller, id) => caller.Get("/v1/responses/" + id)),
        ("GET draft", (caller, id) => caller.Get($"/v1/responses/{id}/draft")),
        ("GET receipts", (caller, id) => caller.Get($"/v1/responses/{id}/receipts")),
        ("PATCH draft", (caller, id) => caller.Save(id, """{"lived":"no"}""", "1")),
        ("PATCH draft of nothing asked", (caller, id) => caller.Save(id, """{"nope":"no"}""", "1")),
        ("POST submission", (caller, id) => caller.Post($"/v1/responses/{id}/submission", """{"declaration":true}""")),
        ("POST submission undeclared", (caller, id) => caller.Post($"/v1/responses/{id}/submission")),
        ("POST amendment", (caller, id) => caller.Post($"/v1/responses/{id}/amendment", """{"answers":{"people":1},"declaration":true}""", seen: "1")),
        ("POST withdrawal", (caller, id) => caller.Post($"/v1/responses/{id}/withdrawal")),
    ];
}
