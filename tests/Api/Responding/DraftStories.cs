namespace Clinks.Engage.Api.Tests.Responding;

/// <summary>Colleagues write one draft, and lose nothing of each other's.</summary>
public sealed class DraftStories(Platform platform)
{
    [Fact]
    public async Task Two_colleagues_who_save_different_answers_both_win()
    {
        var (ann, ben, response) = await TwoColleagues("both-win");
        (await ann.Save(response, """{"lived":"yes"}""", "0")).Is(HttpStatusCode.OK);
        (await ben.Save(response, """{"people":7}""", "0")).Is(HttpStatusCode.OK);
        Assert.Equal("""{"lived":["yes"],"people":7}""", await Draft(ann, response));
    }

    [Fact]
    public async Task The_same_answer_saved_by_two_collides_and_is_named_and_nothing_of_the_second_is_kept()
    {
        var (ann, ben, response) = await TwoColleagues("same-field");
        (await ann.Save(response, """{"lived":"yes"}""", "0")).Is(HttpStatusCode.OK);
        (await ben.Save(response, """{"lived":"no","people":7}""", "0")).Refused(412, "draft-changed", "lived");
        Assert.Equal("""{"lived":["yes"]}""", await Draft(ben, response));
        (await ben.Save(response, """{"lived":"no"}""", "1")).Is(HttpStatusCode.OK);
        Assert.Equal("""{"lived":["no"]}""", await Draft(ann, response));
    }

    [Fact]
    public async Task An_answer_that_was_taken_back_collides_too()
    {
        var (ann, ben, response) = await TwoColleagues("taken-back");
        (await ann.Save(response, """{"lived":"yes"}""", "0")).Is(HttpStatusCode.OK);
        (await ann.Save(response, """{"lived":null}""", "1")).Is(HttpStatusCode.OK);
        (await ben.Save(response, """{"lived":"no"}""", "1")).Refused(412, "draft-changed", "lived");
        Assert.Equal("{}", await Draft(ann, response));
    }

    [Fact]
    public async Task Fifty_saves_at_once_by_two_colleagues_all_count()
    {
        var (ann, ben, response) = await TwoColleagues("fifty-saves");
        var seen = "0";
        for (var round = 0; round < 25; round++)
        {
            var saved = await Task.WhenAll(
                ann.Save(response, $$"""{"people":{{round}}}""", seen),
                ben.Save(response, $$"""{"story":"Round {{round}}."}""", seen));
            Assert.All(saved, one => one.Is(HttpStatusCode.OK));
            seen = saved.Max(one => int.Parse(one.ETag!.Trim('"'))).ToString();
            var kept = await Draft(ann, response);
            Assert.Contains($"\"people\":{round}", kept);
            Assert.Contains($"\"story\":\"Round {round}.\"", kept);
        }

        Assert.Equal("50", seen);
    }

    [Fact]
    public async Task A_save_must_say_which_version_was_seen_and_a_version_that_never_was_is_stale()
    {
        var (ann, _, response) = await TwoColleagues("unseen");
        (await ann.Save(response, """{"lived":"yes"}""", null)).Refused(428, "if-match-missing", "If-Match");
        (await ann.Save(response, """{"lived":"yes"}""", "\"abc\"")).Refused(400, "if-match", "If-Match");
        (await ann.Save(response, """{"lived":"yes"}""", "7")).Refused(412, "draft-changed", "lived");
        Assert.Equal("{}", await Draft(ann, response));
    }

    [Fact]
    public async Task A_submission_repeated_after_a_withdrawal_leaves_the_new_draft_alone()
    {
        var (ann, _, response) = await TwoColleagues("late-repetition");
        (await ann.Save(response, Asking.Enough, "0")).Is(HttpStatusCode.OK);
        var first = (await ann.Post($"/v1/responses/{response}/submission", """{"declaration":true}""", key: "the-submission")).Is(HttpStatusCode.OK);
        (await ann.Post($"/v1/responses/{response}/withdrawal")).Is(HttpStatusCode.OK);
        (await ann.Save(response, """{"people":3}""", "0")).Is(HttpStatusCode.OK);

        var repeated = await ann.Post($"/v1/responses/{response}/submission", """{"declaration":true}""", key: "the-submission");

        Assert.Equal(first.Text, repeated.Text);
        Assert.Equal("""{"people":3}""", await Draft(ann, response));
    }

    [Fact]
    public async Task A_submitted_response_has_no_draft()
    {
        var (ann, _, response) = await TwoColleagues("no-draft");
        (await ann.Save(response, Asking.Enough, "0")).Is(HttpStatusCode.OK);
        (await ann.Post($"/v1/responses/{response}/submission", """{"declaration":true}""")).Is(HttpStatusCode.OK);
        (await ann.Get($"/v1/responses/{response}/draft")).Refused(409, "submitted-already");
        (await ann.Save(response, Asking.Enough, "1")).Refused(409, "submitted-already");
    }

    private async Task<(Caller Ann, Caller Ben, string Response)> TwoColleagues(string name)
    {
        var asking = await Asking.Open(platform, name, 1);
        var (ann, ben) = (await asking.Respondent(1, "ann"), await asking.Respondent(1, "ben"));
        var response = await asking.Begin(ann);
        Assert.Equal(response, await asking.Begin(ben));
        return (ann, ben, response);
    }

    private static async Task<string> Draft(Caller caller, string response) => (await caller.Get($"/v1/responses/{response}/draft")).Is(HttpStatusCode.OK).Json.GetProperty("answers").ToString();
}
