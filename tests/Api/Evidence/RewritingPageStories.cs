using Clinks.Engage.Api.Tests.Contributions;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Identity;
using static Clinks.Engage.Api.Tests.Contributions.Telling;

namespace Clinks.Engage.Api.Tests.Evidence;

/// <summary>A text is said in other words, beside the text; what is copied from it, or tells who it is, is said to whoever writes.</summary>
public sealed class RewritingPageStories(Platform platform)
{
    private const string Open = "Open it, and say it in other words", Keep = "Keep it", Ours = "Families are not told when somebody is moved.";

    private const string Told = "They moved him in the night and nobody rang us, so we drove there for nothing. It broke my heart <b>.";

    [Fact]
    public async Task It_is_written_beside_the_text_and_the_contributor_reads_it()
    {
        var told = await Writing("rewriting-whole");
        using var steward = await Visit("rewriting-whole");
        await steward.Go($"/staff/contributions/{told.Id}");
        (await steward.Press(Open, ("of", "words/story"))).Is(HttpStatusCode.OK).Says("They moved him").Says("You have it open until");
        Assert.DoesNotContain("<b>", steward.Page.Html);
        (await steward.Press(Keep, ("rewritten", "  "))).Is(HttpStatusCode.UnprocessableEntity).Says("There are no words.");
        (await steward.Press(Keep, ("rewritten", new string('x', 20_001)))).Is(HttpStatusCode.UnprocessableEntity).Says("The text is longer than 20,000 characters.");
        await steward.Press(Keep, ("rewritten", Ours));
        var keep = steward.Page.Is(HttpStatusCode.OK).Says("Paraphrase 1, of");
        Assert.DoesNotContain("Families", keep.Html);
        Assert.Equal(Ours, Assert.Single((await told.Sees()).Words, words => words.Place.Field == "paraphrase/1").Words);
        Assert.Single((await told.Sees()).Looks);
    }

    [Fact]
    public async Task Sent_twice_it_is_one_and_written_anew_it_is_another()
    {
        var told = await Writing("rewriting-twice");
        using var steward = await Visit("rewriting-twice");
        await steward.Go($"/staff/contributions/{told.Id}");
        var open = steward.Submission(Open, null, ("of", "words/story"));
        await steward.Show(open);
        var keep = steward.Submission(Keep, null, ("rewritten", Ours));
        (await steward.Show(keep)).Is(HttpStatusCode.OK);
        (await steward.Show(keep)).Is(HttpStatusCode.OK);
        Assert.Single((await told.Sees()).Words, words => words.Place.Field.StartsWith(Texts.Paraphrases, StringComparison.Ordinal));
        await steward.Show(open);
        (await steward.Press(Keep, ("rewritten", "Nobody rings families."))).Is(HttpStatusCode.OK).Says("Paraphrase 2, of");
    }

    [Fact]
    public async Task What_is_copied_or_tells_who_it_is_is_kept_only_by_who_has_looked()
    {
        var told = await Writing("rewriting-copied");
        using var steward = await Visit("rewriting-copied");
        await steward.Go($"/staff/contributions/{told.Id}");
        await steward.Press(Open, ("of", "words/story"));
        (await steward.Press(Keep, ("rewritten", "We read: moved him in the night, and nobody rang us."))).Is(HttpStatusCode.UnprocessableEntity).Says("In 1 place 8 or more words in a row are as in the text").Says("moved him in the night, and nobody rang us");
        var ticked = Box(steward.Page);
        // Another place that is copied is not the one that was looked at.
        (await steward.Press(Keep, ("rewritten", "We read that they drove: nobody rang us, so we drove there for nothing."), ("looked", ticked))).Is(HttpStatusCode.UnprocessableEntity).Says("In 1 place 8 or more words in a row are as in the text");
        (await steward.Press(Keep, ("rewritten", "My brother Rafe: moved him in the night, and nobody rang us."), ("looked", Box(steward.Page)))).Is(HttpStatusCode.UnprocessableEntity).Says("it may tell who it is").Says("Name: Rafe");
        Assert.DoesNotContain((await told.Sees()).Words, words => words.Place.Field.StartsWith(Texts.Paraphrases, StringComparison.Ordinal));
        (await steward.Press(Keep, ("looked", Box(steward.Page)))).Is(HttpStatusCode.OK).Says("Paraphrase 1, of");
    }

    [Fact]
    public async Task Where_it_is_shut_meanwhile_what_was_written_comes_back()
    {
        var told = await Writing("rewriting-shut");
        using var steward = await Visit("rewriting-shut");
        await steward.Go($"/staff/contributions/{told.Id}");
        await steward.Press(Open, ("of", "words/story"));
        var keep = steward.Submission(Keep, null, ("rewritten", Ours));
        (await told.Grain.SetEmbargo(new(told.Person, NewRequest(), null), Cancel)).Get();
        (await steward.Show(keep)).Is(HttpStatusCode.Forbidden).Says("does not want it used yet").Says(Ours);
        Assert.DoesNotContain("They moved him", steward.Page.Html);
        (await told.Grain.LiftEmbargo(new(told.Person, NewRequest()), Cancel)).Get();
        (await steward.Press("Open it again, and go on")).Is(HttpStatusCode.OK).Says("They moved him");
        Assert.Equal(Ours, steward.Page.Document.QuerySelector("textarea[name=rewritten]")!.TextContent);
        (await told.Withdraw()).Get();
        (await steward.Press(Keep)).Is(HttpStatusCode.Conflict).Says("This was taken back.");
        Assert.DoesNotContain(Ours, steward.Page.Html);
    }

    [Fact]
    public async Task Who_has_it_not_open_writes_nothing()
    {
        var (one, other) = (await Writing("rewriting-strangers"), await Writing("rewriting-strangers-2"));
        using var steward = await Visit("rewriting-strangers");
        await steward.Go($"/staff/contributions/{one.Id}");
        await steward.Press(Open, ("of", "words/story"));
        var keep = steward.Submission(Keep, null, ("rewritten", Ours));
        (await steward.Post($"/staff/contributions/{other.Id}/rewrite", keep)).Is(HttpStatusCode.Forbidden).Says("There are no such words that you have open");
        Assert.DoesNotContain("They moved him", steward.Page.Html);
        Assert.Empty((await other.Sees()).Looks);
        Assert.DoesNotContain((await other.Sees()).Words, words => words.Place.Field.StartsWith(Texts.Paraphrases, StringComparison.Ordinal));
        // A look for another reason opens nothing here.
        (await other.Look(reason: Domain.Contributions.LookReason.Complaint)).Get();
        Refused(await other.Grain.ReadToRedact(new(Steward, "words/story"), Cancel), "not-read-for-redaction");
        (await other.Look()).Get();
        Assert.Equal(Told, (await other.Grain.ReadToRedact(new(Steward, "words/story"), Cancel)).Get().Text.Words);
        Refused(await other.Grain.ReadToRedact(new(Ann, "words/story"), Cancel), "not-read-for-redaction");
        Refused(await other.Grain.OpenToRedact(new(Ann, NewRequest(), "words/story"), Cancel), "withheld-not-consented");
    }

    private static string Box(Visited page) => page.Document.QuerySelector("input[name=looked]")!.GetAttribute("value")!;

    private async Task<Telling> Writing(string name)
    {
        var told = await (await Telling.Open(platform, name)).Begun();
        await told.Writes(0, ("story", Told));
        await told.Answers(Yes(Purpose.Aggregate));
        await told.Finished();
        return told;
    }

    private async Task<Person> Visit(string who) => await Person.Of(platform, await platform.As(Roles.Steward, who: who));
}
