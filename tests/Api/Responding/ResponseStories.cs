namespace Clinks.Engage.Api.Tests.Responding;

/// <summary>A response from its beginning to its withdrawal, and back.</summary>
public sealed class ResponseStories(Platform platform)
{
    [Fact]
    public async Task A_response_is_begun_saved_submitted_amended_withdrawn_and_submitted_again()
    {
        var asking = await Asking.Open(platform, "whole-story", 1);
        var oak = await asking.Respondent(1);

        var begun = (await oak.Post(asking.Path + "/responses")).Is(HttpStatusCode.Created);
        Assert.Equal(("begun", "False"), (begun.Field("status"), begun.Field("joined")));
        var response = begun.Field("response");
        Assert.Equal("\"1\"", (await oak.Save(response, """{"lived":"yes","story":"We opened a hub."}""", "0")).Is(HttpStatusCode.OK).ETag);
        var sent = (await oak.Post($"/v1/responses/{response}/submission", """{"declaration":true}""")).Is(HttpStatusCode.OK);
        Assert.Equal("submitted", sent.Field("status"));
        var amended = (await oak.Post($"/v1/responses/{response}/amendment", """{"answers":{"people":40},"declaration":true}""")).Is(HttpStatusCode.OK);
        Assert.Equal("""{"lived":["yes"],"people":40,"story":"We opened a hub."}""", await Answers(oak, response));
        var withdrawn = (await oak.Post($"/v1/responses/{response}/withdrawal")).Is(HttpStatusCode.OK);
        Assert.Equal("withdrawn", withdrawn.Field("status"));
        Assert.Equal("{}", await Answers(oak, response));
        (await oak.Save(response, """{"lived":"no"}""", "0")).Is(HttpStatusCode.OK);
        var again = (await oak.Post($"/v1/responses/{response}/submission", """{"declaration":true}""")).Is(HttpStatusCode.OK);
        Assert.Equal("""{"lived":["no"]}""", await Answers(oak, response));

        var receipts = (await oak.Get($"/v1/responses/{response}/receipts")).Is(HttpStatusCode.OK).Json.GetProperty("all");
        Assert.Equal(
            ["response-begun/1", "response-submitted/1", "response-amended/1", "response-withdrawn/1", "response-submitted/1"],
            receipts.EnumerateArray().Select(receipt => receipt.GetProperty("for").GetString()));
        Assert.Equal(
            [begun.Position, sent.Position, amended.Position, withdrawn.Position, again.Position],
            receipts.EnumerateArray().Select(receipt => receipt.GetProperty("receipt").GetProperty("position").GetInt64()));
        Assert.Equal(sent.Json.GetProperty("receipt").ToString(), receipts[1].GetProperty("receipt").ToString());
    }

    [Fact]
    public async Task A_colleague_joins_the_response_that_was_begun()
    {
        var asking = await Asking.Open(platform, "colleague-joins", 1);
        var (ann, ben) = (await asking.Respondent(1, "ann"), await asking.Respondent(1, "ben"));
        var response = await asking.Begin(ann);
        (await ann.Save(response, """{"lived":"no"}""", "0")).Is(HttpStatusCode.OK);

        var joined = (await ben.Post(asking.Path + "/responses")).Is(HttpStatusCode.OK);

        Assert.Equal((response, "True"), (joined.Field("response"), joined.Field("joined")));
        Assert.False(joined.Json.TryGetProperty("receipt", out _));
        Assert.Equal("""{"lived":["no"]}""", (await ben.Get($"/v1/responses/{response}/draft")).Json.GetProperty("answers").ToString());
        (await ben.Post($"/v1/responses/{response}/submission", """{"declaration":true}""")).Is(HttpStatusCode.OK);
        (await ann.Get($"/v1/responses/{response}")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Without_the_declaration_nothing_is_sent()
    {
        var asking = await Asking.Open(platform, "no-declaration", 1, 2);
        var oak = await asking.Respondent(1);
        var response = await asking.Begin(oak);
        (await oak.Save(response, Asking.Enough, "0")).Is(HttpStatusCode.OK);
        (await oak.Post($"/v1/responses/{response}/submission")).Refused(422, "declaration-missing", "declaration");
        (await oak.Post($"/v1/responses/{response}/submission", """{"declaration":false}""")).Refused(422, "declaration-missing", "declaration");
        Assert.Equal("begun", (await oak.Get($"/v1/responses/{response}")).Field("status"));
        (await (await asking.Respondent(2)).Post(asking.Path + "/responses", $$"""{"answers":{{Asking.Enough}}}""")).Refused(422, "declaration-missing", "declaration");
        (await oak.Post($"/v1/responses/{response}/submission", """{"declaration":true}""")).Is(HttpStatusCode.OK);
        (await oak.Post($"/v1/responses/{response}/amendment", """{"answers":{"people":1}}""")).Refused(422, "declaration-missing", "declaration");
    }

    [Fact]
    public async Task What_is_required_or_not_allowed_is_named_when_it_is_sent()
    {
        var asking = await Asking.Open(platform, "incomplete", 1);
        var oak = await asking.Respondent(1);
        var response = await asking.Begin(oak);
        (await oak.Save(response, """{"people":-1}""", "0")).Is(HttpStatusCode.OK);
        var refused = (await oak.Post($"/v1/responses/{response}/submission", """{"declaration":true}""")).Refused(422, "answer-required", "lived");
        Assert.Equal(["answer-required", "answer-breaks-constraint"], refused.Json.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("code").GetString()));
        Assert.Equal("""{"people":-1}""", (await oak.Get($"/v1/responses/{response}/draft")).Json.GetProperty("answers").ToString());
    }

    [Fact]
    public async Task A_response_may_be_created_and_submitted_in_one_step_and_then_amended()
    {
        var asking = await Asking.Open(platform, "one-step", 1);
        var oak = await asking.Respondent(1);
        var sent = (await asking.Send(oak)).Is(HttpStatusCode.Created);
        var response = sent.Field("response");
        (await oak.Post($"/v1/responses/{response}/amendment", """{"answers":{"people":null},"declaration":true}""", seen: sent.ETag)).Is(HttpStatusCode.OK);
        Assert.Equal("""{"lived":["yes"]}""", await Answers(oak, response));
        (await oak.Post($"/v1/responses/{response}/amendment", """{"answers":{"people":3},"declaration":true}""", seen: sent.ETag)).Refused(412, "response-changed", "If-Match");
    }

    [Fact]
    public async Task A_response_can_be_withdrawn_after_the_close_and_no_longer_amended()
    {
        var asking = await Asking.Open(platform, "after-close", 1);
        var oak = await asking.Respondent(1);
        var response = (await asking.Send(oak)).Field("response");
        (await asking.Close()).Is(HttpStatusCode.OK);
        (await oak.Post($"/v1/responses/{response}/amendment", """{"answers":{"people":3},"declaration":true}""")).Refused(409, "too-late");
        (await oak.Post($"/v1/responses/{response}/withdrawal")).Is(HttpStatusCode.OK);
        (await oak.Save(response, """{"lived":"no"}""", "0")).Refused(409, "not-open");
        (await oak.Post($"/v1/responses/{response}/submission", """{"declaration":true}""")).Refused(422, "answer-required");
    }

    private static async Task<string> Answers(Caller caller, string response) => (await caller.Get("/v1/responses/" + response)).Is(HttpStatusCode.OK).Json.GetProperty("answers").ToString();
}
