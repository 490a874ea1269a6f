using Clinks.Engage.Api.Tests.Contributions;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Identity;
using static Clinks.Engage.Api.Tests.Contributions.Telling;
using static Clinks.Engage.Api.Tests.Evidence.Coding;

namespace Clinks.Engage.Api.Tests.Evidence;

/// <summary>What nobody does who clicks: a text that is not open, places and choices that are none, and more than a page takes.</summary>
public sealed class RedactingFaultStories(Platform platform)
{
    private const string Open = "Open it, and take words out", See = "See how it reads", Keep = "Keep it";

    [Fact]
    public async Task Who_has_it_not_open_decides_nothing()
    {
        var coding = await Of(platform, "redacting-strangers");
        var (one, other) = (coding.First, await coding.First.Another("other").Told(Yes(Purpose.Aggregate)));
        using var steward = await Visit(Roles.Steward, "redacting-strangers");
        await steward.Go($"/staff/contributions/{one.Id}");
        var open = steward.Submission(Open, null, ("of", "words/story"));
        await steward.Show(open);
        var see = steward.Submission(See);
        await steward.Show(see);
        var keep = steward.Submission(Keep);
        foreach (var press in new[] { see, keep })
        {
            (await steward.Post($"/staff/contributions/{other.Id}/redact/decide", press)).Is(HttpStatusCode.Forbidden).Says("There are no such words that you have open").Says("Open it again");
            Assert.DoesNotContain(Story, steward.Page.Html);
        }

        foreach (var place in new[] { "words/other", "edit/1", "redacted/1", "<script>alert(1)</script>" })
        {
            foreach (var press in new[] { open, see, keep })
            {
                (await steward.Show(press.Forged("of", place))).Is(HttpStatusCode.NotFound);
                Assert.DoesNotContain("<script>alert(1)", steward.Page.Html);
            }
        }

        (await steward.Show(keep.Forged("version", "77"))).Is(HttpStatusCode.PreconditionFailed).Says("does not fit the text as it is");
        Assert.Empty((await other.Sees()).Looks);
        foreach (var told in new[] { one, other }) Assert.DoesNotContain((await told.Sees()).Words, words => words.Place.Field.StartsWith(Texts.Redactions, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, "s.-1.4", "out")]
    [InlineData(2, "s.11.99999", "out")]
    [InlineData(3, "s.99999999999.4", "out")]
    [InlineData(4, "s.11", "out")]
    [InlineData(5, "s.12.3", "out")]
    [InlineData(6, "s.10.5", "in")]
    [InlineData(7, "u.0.5", "in")]
    [InlineData(8, "s.44.1", "out")]
    [InlineData(9, "s.11.4.5.6", "out")]
    [InlineData(10, "s.a.b", "out")]
    public async Task A_place_that_is_none_is_refused(int number, string name, string value)
    {
        var told = await RedactingPageStories.Writing(platform, $"redacting-forged-{number}", "my brother Rafe told the officer about the 👩🏽‍🚒 there");
        using var steward = await Visit(Roles.Steward, "redacting-forged");
        await steward.Go($"/staff/contributions/{told.Id}");
        await steward.Press(Open, ("of", "words/story"));
        var see = steward.Submission(See, null, ("rest", "out"));
        await steward.Show(see);
        foreach (var press in new[] { see, steward.Submission(Keep) })
        {
            (await steward.Show(press.With(name, value))).Is(HttpStatusCode.PreconditionFailed).Says("does not fit the text as it is");
        }

        Assert.DoesNotContain((await told.Sees()).Words, words => words.Place.Field.StartsWith(Texts.Redactions, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(".out", "99")]
    [InlineData(".out", "IdentifiesThePerson, IdentifiesStaff")]
    [InlineData("", "no such choice")]
    public async Task A_choice_that_is_not_on_the_list_is_none(string end, string value)
    {
        var told = await RedactingPageStories.Writing(platform, $"redacting-choice-{end.Length}-{value.Length}", "my brother Rafe told them");
        using var steward = await Visit(Roles.Steward, "redacting-choice");
        await steward.Go($"/staff/contributions/{told.Id}");
        await steward.Press(Open, ("of", "words/story"));
        var see = steward.Submission(See, null, ("s.11.4", "out"));
        (await steward.Show(see.Forged("s.11.4" + end, value))).Is(HttpStatusCode.UnprocessableEntity).Says("1 suggestion is not decided, or has no reason.");
        (await steward.Show(see.Forged("words.0", "told").Forged("kind.0", "77"))).Is(HttpStatusCode.UnprocessableEntity);
        await steward.Show(see);
        (await steward.Show(steward.Submission(Keep).Forged("s.11.4" + end, value))).Is(HttpStatusCode.UnprocessableEntity);
        Assert.DoesNotContain((await told.Sees()).Words, words => words.Place.Field.StartsWith(Texts.Redactions, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_that_is_read_decided_or_written_stands_in_a_file_or_a_log()
    {
        await using var own = new Platform("Trace");
        await own.InitializeAsync();
        var told = await RedactingPageStories.Writing(own, "redacting-in-clear", "my brother Qz1rafe told Qz2words to them at HMP Leeds");
        using var steward = await Person.Of(own, await own.As(Roles.Steward, who: "redacting-in-clear"));
        await steward.Go($"/staff/contributions/{told.Id}");
        await steward.Press(Open, ("of", "words/story"));
        await steward.Press(See, ("words.0", "Qz3notThere"), ("kind.0", "Name"));
        await steward.Press(See, ("rest", "out"), ("words.0", "Qz2words"), ("kind.0", "Name"));
        (await steward.Press(Keep)).Is(HttpStatusCode.OK);
        await steward.Press("Open it, and say it in other words", ("of", "words/story"));
        await steward.Press(Keep, ("rewritten", "My brother Qz4copied told"));
        (await steward.Press(Keep, ("rewritten", "Qz5paraphrase"))).Is(HttpStatusCode.OK);
        Assert.Contains((await told.Sees()).Words, words => words.Words == "Qz5paraphrase");
        Assert.Contains(own.Logs.Lines, line => line.Contains("/redact/decide", StringComparison.Ordinal));
        ToldInClear.StandNowhere(own, ["Qz1rafe", "Qz2words", "Qz3notThere", "Qz4copied", "Qz5paraphrase", "[name]"]);
    }

    [Fact]
    public async Task More_than_a_thousand_places_are_refused_before_anybody_begins()
    {
        var told = await RedactingPageStories.Writing(platform, "redacting-thousands", string.Concat(Enumerable.Range(0, 1_200).Select(i => $"met A{1000 + i}AA. ")));
        using var steward = await Visit(Roles.Steward, "redacting-thousands");
        await steward.Go($"/staff/contributions/{told.Id}");
        (await steward.Press(Open, ("of", "words/story"))).Is(HttpStatusCode.UnprocessableEntity).Says("more than 1,000 places to decide");
    }

    private async Task<Person> Visit(Roles role, string who) => await Person.Of(platform, await platform.As(role, who: who));
}
