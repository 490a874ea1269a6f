using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Api.Tests.Responding;

/// <summary>
/// Every command may be sent again: the same key with the same content is answered byte for byte as the first time, whatever has
/// become of the thing since; with other content it is refused; another's key is another's business (trust.md, 5).
/// </summary>
public sealed class RepetitionStories(Platform platform)
{
    private const string Declared = """{"declaration":true}""";

    [Fact]
    public async Task A_list_of_members_is_imported_once()
    {
        var (ann, ben) = (await platform.As(Roles.Membership, who: "ann"), await platform.As(Roles.Membership, who: "ben"));
        await Repeats(
            ann, key => ann.Upload("/v1/members/import", List("Repeated Rowan"), "text/csv", key), key => ann.Upload("/v1/members/import", List("Repeated Rowan", "Other Rowan"), "text/csv", key),
            key => ben.Upload("/v1/members/import", List("Repeated Rowan"), "text/csv", key));
    }

    [Fact]
    public async Task An_engagement_is_drafted_changed_opened_closed_and_released_once()
    {
        var (ann, ben) = (await platform.As(Roles.Policy, who: "ann"), await platform.As(Roles.Policy, who: "ben"));
        const string Path = "/v1/surveys/repeated";
        byte[] form = Asking.Form("repeated"), other = Asking.Form("repeated-other");
        var drafted = await Repeats(ann, key => ann.Upload("/v1/surveys", form, key: key), key => ann.Upload("/v1/surveys", other, key: key), key => ben.Upload("/v1/surveys", form, key: key), independent: "engagement-exists");
        var changed = await Repeats(ann, key => Change(ann, form, key), key => Change(ann, Asking.Form("repeated-again"), key), key => Change(ben, form, key));
        var opened = await Repeats(ann, key => ann.Post(Path + "/opening", Asking.Opening(1), key), key => ann.Post(Path + "/opening", Asking.Opening(1, 2), key), key => ben.Post(Path + "/opening", Asking.Opening(1), key), independent: "opened-already");
        var closed = await Repeats(ann, key => ann.Post(Path + "/closing", "{}", key), key => ann.Post(Path + "/closing", "{ }", key), key => ben.Post(Path + "/closing", "{}", key), independent: "closed-already");
        var prepared = await Repeats(ann, key => ann.Post(Path + "/releases", "{}", key), key => ann.Post(Path + "/releases", "{ }", key), key => ben.Post(Path + "/releases", "{}", key));
        (await ann.Post(Path + "/releases", "{}")).Is(HttpStatusCode.OK);
        var eve = await platform.As(Roles.Policy, who: "eve");
        var released = await Repeats(ben, key => ben.Post(Path + "/releases/1", "{}", key), key => ben.Post(Path + "/releases/1", "{ }", key), key => eve.Post(Path + "/releases/1", "{}", key), independent: "nothing-prepared");

        // And all of them again, after all that came later.
        Assert.Equal(drafted.First.Text, (await ann.Upload("/v1/surveys", form, key: drafted.Key)).Text);
        Assert.Equal(changed.First.Text, (await Change(ann, form, changed.Key)).Text);
        Assert.Equal(opened.First.Text, (await ann.Post(Path + "/opening", Asking.Opening(1), opened.Key)).Text);
        Assert.Equal(closed.First.Text, (await ann.Post(Path + "/closing", "{}", closed.Key)).Text);
        Assert.Equal(prepared.First.Text, (await ann.Post(Path + "/releases", "{}", prepared.Key)).Text);
        Assert.Equal(released.First.Text, (await ben.Post(Path + "/releases/1", "{}", released.Key)).Text);

        Task<Said> Change(Caller caller, byte[] with, string key) => caller.Upload(Path + "/definition", with, key: key, method: HttpMethod.Put);
    }

    [Fact]
    public async Task A_response_is_begun_saved_submitted_amended_and_withdrawn_once()
    {
        var asking = await Asking.Open(platform, "repeated-response", 1);
        var (ann, ben) = (await asking.Respondent(1, "ann"), await asking.Respondent(1, "ben"));
        var begun = await Repeats(ann, key => ann.Post(asking.Path + "/responses", "{}", key), key => ann.Post(asking.Path + "/responses", "{ }", key), key => ben.Post(asking.Path + "/responses", "{}", key));
        var response = begun.First.Field("response");
        var path = "/v1/responses/" + response;
        var saved = await Repeats(ann, key => ann.Save(response, Asking.Enough, "0", key), key => ann.Save(response, """{"lived":"no"}""", "0", key), key => ben.Save(response, """{"story":"Ben's."}""", "0", key));
        var sent = await Repeats(ann, key => ann.Post(path + "/submission", Declared, key), key => ann.Post(path + "/submission", "{}", key), key => ben.Post(path + "/submission", Declared, key), independent: "submitted-already");
        const string Change = """{"answers":{"people":5},"declaration":true}""", OtherChange = """{"answers":{"people":6},"declaration":true}""";
        var amended = await Repeats(ann, key => ann.Post(path + "/amendment", Change, key), key => ann.Post(path + "/amendment", OtherChange, key), key => ben.Post(path + "/amendment", Change, key));
        var withdrawn = await Repeats(ann, key => ann.Post(path + "/withdrawal", "{}", key), key => ann.Post(path + "/withdrawal", "{ }", key), key => ben.Post(path + "/withdrawal", "{}", key), independent: "not-submitted");
        (await asking.Close()).Is(HttpStatusCode.OK);

        Assert.Equal(begun.First.Text, (await ann.Post(asking.Path + "/responses", "{}", begun.Key)).Text);
        Assert.Equal(sent.First.Text, (await ann.Post(path + "/submission", Declared, sent.Key)).Text);
        Assert.Equal(amended.First.Text, (await ann.Post(path + "/amendment", Change, amended.Key)).Text);
        Assert.Equal(withdrawn.First.Text, (await ann.Post(path + "/withdrawal", "{}", withdrawn.Key)).Text);
        var receipts = (await ann.Get(path + "/receipts")).Json.GetProperty("all").EnumerateArray().Select(receipt => receipt.GetProperty("for").GetString());
        Assert.Equal(["response-begun/1", "response-submitted/1", "response-amended/1", "response-amended/1", "response-withdrawn/1"], receipts);
        Assert.Equal("\"1\"", saved.First.ETag);
    }

    [Fact]
    public async Task A_response_in_one_step_is_sent_once_also_when_it_is_repeated_after_the_close()
    {
        var asking = await Asking.Open(platform, "repeated-step", 1);
        var (ann, ben) = (await asking.Respondent(1, "ann"), await asking.Respondent(1, "ben"));
        var sent = await Repeats(ann, key => asking.Send(ann, key: key), key => asking.Send(ann, """{"lived":"no"}""", key), key => asking.Send(ben, key: key), independent: "begun-by-colleague");
        (await asking.Close()).Is(HttpStatusCode.OK);
        Assert.Equal(sent.First.Text, (await asking.Send(ann, key: sent.Key)).Text);
    }

    [Fact]
    public async Task A_token_is_issued_and_revoked_once_and_shown_once()
    {
        var (ann, ben) = (await platform.As(Roles.Administrator, who: "ann"), await platform.As(Roles.Administrator, who: "ben"));
        const string Policy = """{"id":"policy-9","roles":["policy"]}""";
        var key = ann.NewKey();
        var first = (await ann.Post("/v1/tokens", Policy, key)).Is(HttpStatusCode.Created);
        var again = (await ann.Post("/v1/tokens", Policy, key)).Is(HttpStatusCode.Created);
        Assert.Equal(first.Text.Replace($",\"token\":\"{first.Field("token")}\"", ""), again.Text);
        (await ann.Post("/v1/tokens", """{"id":"policy-8","roles":["policy"]}""", key)).Refused(422, "request-reused", "Idempotency-Key");
        Assert.NotEqual(first.Field("locator"), (await ben.Post("/v1/tokens", Policy, key)).Is(HttpStatusCode.Created).Field("locator"));

        var held = new Caller(platform.Http, first.Field("token"), "policy-9");
        (await held.Get("/v1/surveys")).Is(HttpStatusCode.OK);
        var path = $"/v1/tokens/{first.Field("locator")}/revocation";
        await Repeats(ann, used => ann.Post(path, "{}", used), used => ann.Post(path, "{ }", used), used => ben.Post(path, "{}", used));
        (await held.Get("/v1/surveys")).Refused(401, "token-missing");
    }

    [Fact]
    public async Task A_key_that_was_used_for_one_command_is_refused_for_another()
    {
        var asking = await Asking.Open(platform, "key-of-another", 1);
        var ann = await asking.Respondent(1);
        var sent = (await asking.Send(ann, key: "the-one-key")).Is(HttpStatusCode.Created);
        (await ann.Post($"/v1/responses/{sent.Field("response")}/withdrawal", "{}", "the-one-key")).Refused(422, "request-reused");
        (await ann.Post($"/v1/responses/{sent.Field("response")}/amendment", """{"answers":{},"declaration":true}""", "the-one-key", seen: "1")).Refused(422, "request-reused");
    }

    [Fact]
    public async Task Two_organisations_whose_people_have_the_same_id_and_key_are_two_actors()
    {
        var asking = await Asking.Open(platform, "same-holder", 1, 2);
        var membership = await platform.As(Roles.Membership);
        var sent = new List<Said>();
        foreach (var member in new[] { 1, 2 })
        {
            var token = (await membership.Post("/v1/tokens", $$"""{"id":"director","roles":["respondent"],"member":"{{Platform.Member(member)}}"}""")).Is(HttpStatusCode.Created).Field("token");
            sent.Add((await asking.Send(new(platform.Http, token, "director"), key: "first")).Is(HttpStatusCode.Created));
        }

        Assert.NotEqual(sent[0].Field("response"), sent[1].Field("response"));
    }

    /// <param name="independent">What the other actor is told under the same key: their own command's refusal, or nothing.</param>
    private static async Task<(string Key, Said First)> Repeats(
        Caller caller, Func<string, Task<Said>> send, Func<string, Task<Said>> other, Func<string, Task<Said>> byAnother, string? independent = null)
    {
        var key = caller.NewKey();
        var first = await send(key);
        Assert.True((int)first.Status is 200 or 201, first.Text);
        var again = await send(key);
        Assert.Equal((first.Status, first.Text, first.ETag), (again.Status, again.Text, again.ETag));
        (await other(key)).Refused(422, "request-reused", "Idempotency-Key");
        var theirs = await byAnother(key);
        Assert.Equal(independent ?? "", theirs.Code);
        if (independent is null) Assert.True((int)theirs.Status is 200 or 201, theirs.Text);
        return (key, first);
    }

    private static byte[] List(params string[] names) =>
        System.Text.Encoding.UTF8.GetBytes("Name,Income band,Region,Specialist\n" + string.Concat(names.Select(name => $"{name},£100k to £500k,London,No\n")));
}
