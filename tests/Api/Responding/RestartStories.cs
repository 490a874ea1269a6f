namespace Clinks.Engage.Api.Tests.Responding;

/// <summary>What was accepted is there after a restart, word for word, and what is repeated across it is answered as before.</summary>
public sealed class RestartStories
{
    [Fact]
    public async Task Drafts_responses_tokens_and_first_answers_survive_a_restart()
    {
        await using var platform = new Platform();
        await platform.InitializeAsync();
        var asking = await Asking.Open(platform, "restarted", 1, 2);
        var (oak, elm) = (await asking.Respondent(1), await asking.Respondent(2));
        var begun = await asking.Begin(oak);
        (await oak.Save(begun, """{"story":"Half a thought."}""", "0", key: "the-save")).Is(HttpStatusCode.OK);
        var sent = (await asking.Send(elm, """{"lived":"no","story":"A whole one."}""", key: "the-response")).Is(HttpStatusCode.Created);

        await platform.Restart();
        (oak, elm) = (Again(platform, oak), Again(platform, elm));

        var draft = (await oak.Get($"/v1/responses/{begun}/draft")).Is(HttpStatusCode.OK);
        Assert.Equal(("\"1\"", """{"story":"Half a thought."}"""), (draft.ETag, draft.Json.GetProperty("answers").ToString()));
        Assert.Contains("A whole one.", (await elm.Get("/v1/responses/" + sent.Field("response"))).Is(HttpStatusCode.OK).Text);
        Assert.Equal(sent.Text, (await asking.Send(elm, """{"lived":"no","story":"A whole one."}""", key: "the-response")).Text);
        (await oak.Save(begun, """{"story":"Half a thought."}""", "0", key: "the-save")).Is(HttpStatusCode.OK);
        Assert.Equal("\"1\"", (await oak.Get($"/v1/responses/{begun}/draft")).ETag);
        (await oak.Save(begun, """{"lived":"yes"}""", "1")).Is(HttpStatusCode.OK);
        (await oak.Post($"/v1/responses/{begun}/submission", """{"declaration":true}""")).Is(HttpStatusCode.OK);
        Assert.True((await platform.Log.Verify(CancellationToken.None)).Holds);
    }

    private static Caller Again(Platform platform, Caller caller) => new(platform.Http, caller.Token, caller.Holder);
}
