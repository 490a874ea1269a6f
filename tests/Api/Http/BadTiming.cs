namespace Clinks.Engage.Api.Tests.Http;

/// <summary>What is right in itself and comes at the wrong time.</summary>
public sealed class BadTiming(Platform platform)
{
    [Fact]
    public async Task A_draft_takes_no_answers_yet()
    {
        var draft = await Asking.Draft(platform, "still-draft");
        var oak = await draft.Respondent(1);
        (await draft.Send(oak)).Refused(409, "not-open");
        (await oak.Post(draft.Path + "/responses")).Refused(409, "not-open");
        (await draft.Close()).Refused(409, "not-open-yet", "still-draft");
        (await draft.Policy.Post(draft.Path + "/releases")).Refused(409, "figures-after-the-close");
        (await draft.Policy.Post(draft.Path + "/releases/preview")).Refused(409, "figures-after-the-close");
        (await draft.Policy.Post(draft.Path + "/releases/1")).Refused(409, "figures-after-the-close");
    }

    [Fact]
    public async Task A_closed_engagement_takes_nothing_and_says_when_it_closed()
    {
        var closed = await Asking.Open(platform, "closed-already", 1, 2);
        var oak = await closed.Respondent(1);
        var response = await closed.Begin(oak);
        (await oak.Save(response, Asking.Enough, "0")).Is(HttpStatusCode.OK);
        (await closed.Close()).Is(HttpStatusCode.OK);
        (await oak.Post($"/v1/responses/{response}/submission", """{"declaration":true}""")).Refused(409, "too-late");
        (await oak.Save(response, Asking.Enough, "1")).Refused(409, "not-open");
        Assert.Contains("UK time", (await closed.Send(await closed.Respondent(2))).Refused(409, "too-late").Field("what"));
        (await closed.Close()).Refused(409, "closed-already");
        (await closed.Policy.Upload(closed.Path + "/definition", Asking.Form("closed-already"), method: HttpMethod.Put)).Refused(409, "closed-for-changes");
        (await closed.Policy.Post(closed.Path + "/opening", Asking.Opening(1))).Refused(409, "opened-already");
    }

    [Fact]
    public async Task Figures_are_not_shown_while_it_is_open()
    {
        var open = await Asking.Open(platform, "figures-open", 1);
        (await open.Send(await open.Respondent(1))).Is(HttpStatusCode.Created);
        (await open.Policy.Get(open.Path + "/results/lived")).Refused(409, "figures-after-the-close", "figures-open");
        (await open.Policy.Get(open.Path + "/rates?by=region")).Refused(409, "figures-after-the-close", "figures-open");
        (await open.Policy.Get(open.Path + "/releases/1")).Refused(404, "no-release");
        (await open.Policy.Get(open.Path + "/releases/1/workbook")).Refused(404, "no-release");
    }

    [Theory]
    [InlineData("""{"mode":"anonymous","audience":{"everyone":true}}""", 422, "anonymous-not-built")]
    [InlineData("""{"mode":"named","audience":{"members":["no-such-oak"]}}""", 422, "audience-member-unknown")]
    [InlineData("""{"mode":"named","audience":{"everyone":true,"regions":["wales"]}}""", 422, "audience-unclear")]
    [InlineData("""{"mode":"named","audience":{"networks":["no-such-network"]}}""", 422, "nobody-asked")]
    [InlineData("""{"mode":"named","audience":{"regions":["atlantis"]}}""", 400, "body-not-readable")]
    [InlineData("""{"mode":"named","audience":{"members":["../oak"]}}""", 400, "body-not-readable")]
    [InlineData("""{"mode":"named","audience":{"members":null}}""", 400, "body-not-readable")]
    public async Task An_audience_that_cannot_be_is_refused_and_it_stays_a_draft(string body, int status, string code)
    {
        var name = "audience-" + code + "-" + body.Length;
        var draft = await Asking.Draft(platform, name);
        (await draft.Policy.Post(draft.Path + "/opening", body)).Refused(status, code);
        Assert.Equal("draft", (await draft.Policy.Get(draft.Path)).Field("stage"));
    }
}
