using Clinks.Engage.Api.Tests.Contributing;
using Clinks.Engage.Api.Tests.Contributions;
using Clinks.Engage.Api.Tests.Pages;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Evidence.Redacting;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Grains.Contributions;
using static Clinks.Engage.Api.Tests.Contributions.Telling;
using static Clinks.Engage.Api.Tests.Evidence.Coding;

namespace Clinks.Engage.Api.Tests.Evidence;

/// <summary>Words are taken out on the pages of staff: opened, decided one by one, looked at, kept; without script, and the contributor sees it.</summary>
public sealed class RedactingPageStories(Platform platform)
{
    private const string Open = "Open it, and take words out", See = "See how it reads", Keep = "Keep it", Change = "Change something", More = "Add words of another kind", Title = "Take out what would tell who it is";

    private const string Told = "My son Rafe was moved to HMP Wandsworth, number A1234BC. I was the only woman who asked. Мне никто ничего не сказал. The tall man waved to us in the end <b>.";

    [Fact]
    public async Task A_steward_opens_decides_looks_and_keeps_and_the_contributor_sees_it()
    {
        using var teller = await Teller.Of(platform, "redacting-whole");
        await teller.Sends(await Answered(teller));
        var id = (await teller.Opens()).Contribution;
        using var steward = await Visit(Roles.Steward, "redacting-whole");
        await steward.Go($"/staff/contributions/{id}");
        (await steward.Press(Open)).Is(HttpStatusCode.UnprocessableEntity).Says("Nothing was chosen.");
        (await steward.Press(Open, ("of", "words/story"))).Is(HttpStatusCode.OK).Says("What happened?").Says("Prison number").Says("You have it open until");
        Assert.DoesNotContain("story", steward.Page.Path);
        Assert.DoesNotContain("<b>", steward.Page.Html);
        Assert.Equal(Suggestions.Of(Told).Found.Select(it => Told.Substring(it.Start, it.Length)), steward.Page.Main.QuerySelectorAll("p[lang=en].engage-marked mark").Take(Suggestions.Of(Told).Found.Length).Select(mark => mark.TextContent));
        Assert.DoesNotContain(steward.Page.Main.QuerySelectorAll("input[type=radio], input[type=checkbox]"), box => box.HasAttribute("checked"));
        Assert.Equal(LookReason.Redaction, (await teller.Held()).Looks.Single().Reason);

        // Nothing is decided yet; then somebody is typed, in words that do not stand there.
        (await steward.Press(See)).Is(HttpStatusCode.UnprocessableEntity).Says("suggestions are not decided").Says("1 part is in letters").Says("Take it out or leave it in.");
        await steward.Press(See, ("rest", "out"), (Part, "in"), ("words.0", "The tall man\nthe vicar"), ("kind.0", ""));
        steward.Page.Is(HttpStatusCode.UnprocessableEntity).Says("It is not said what these words are");
        await steward.Press(See, ("kind.0", "Detail"));
        steward.Page.Is(HttpStatusCode.UnprocessableEntity).Says("Line 2 is not in the text.");
        Assert.DoesNotContain("vicar", steward.Page.Main.QuerySelector(".govuk-error-summary")!.TextContent);
        (await steward.Press(See, ("words.0", "The tall man"))).Is(HttpStatusCode.OK).Says("How it reads").Says("[prison number]").Says("Parts: 1").Says("[detail] waved to us in the end");
        Assert.DoesNotContain("A1234BC", steward.Page.Html);
        Assert.DoesNotContain("Rafe", steward.Page.Html);
        Assert.Empty((await teller.Held()).Words.Where(words => words.Place.Field == "redacted/1"));

        // What was decided is still so; the only woman stays in after all.
        var woman = Name(Suggestions.Of(Told).Found.Single(it => it.Kind is CutKind.Detail));
        await steward.Press(Change);
        Assert.Equal("The tall man", steward.Page.Document.QuerySelector("textarea[name='words.0']")!.TextContent.Trim());
        (await steward.Press(See, (woman, "in"))).Is(HttpStatusCode.UnprocessableEntity).Says("Say why it stays.");
        (await steward.Press(See, (woman + ".in", "IsTrueOfMany"))).Is(HttpStatusCode.OK).Says("the only woman");
        var keep = steward.Submission(Keep);
        (await steward.Show(keep)).Is(HttpStatusCode.OK).Says("Redacted text 1, of \"What happened?\"").Says("by you");
        (await steward.Show(keep)).Is(HttpStatusCode.OK);
        var held = await teller.Held();
        var left = Assert.Single(held.Words, words => words.Place.Field.StartsWith(Texts.Redactions, StringComparison.Ordinal)).Words;
        Assert.Equal("My son [name] was moved to [prison], number [prison number]. I was the only woman who asked. Мне никто ничего не сказал. [detail] waved to us in the end <b>.", left);
        Assert.Single(held.Looks);
        Assert.Empty(held.Uses);

        var tab = await teller.ComesBack();
        Assert.Contains(left, tab.Text);
        Assert.Contains("to take out what could give you away", tab.Text);
        using var policy = await Visit(Roles.Policy, "redacting-whole");
        (await policy.Go($"/staff/contributions/{id}")).Says("Redacted text 1").Says("by a colleague");
        Assert.False(policy.Page.Has(Open));
        Assert.Equal(left, (await platform.Grains.Contribution(id).Use(new(Ann, NewRequest(), Wanted(Purpose.AnonymousQuote, BodyId.Public) with { Manner = Manner.RedactedWords }), Cancel)).Get().Answer.Words.Single().Words);

        // A second one of the same text has a name of its own.
        await steward.Go($"/staff/contributions/{id}");
        await steward.Press(Open, ("of", "words/story"));
        await steward.Press(See, ("rest", "out"));
        (await steward.Press(Keep)).Is(HttpStatusCode.OK).Says("Redacted text 2, of");
        Assert.Equal(2, (await teller.Held()).Looks.Length);
    }

    [Fact]
    public async Task Policy_staff_who_may_read_it_use_it_by_that_and_who_may_not_do_not_open_it()
    {
        var coding = await Of(platform, "redacting-policy");
        using var policy = await Visit(Roles.Policy, "redacting-policy");
        await policy.Go($"/staff/contributions/{coding.First.Id}");
        (await policy.Press(Open, ("of", "words/story"))).Is(HttpStatusCode.OK).Says("The contributor sees that you read it");
        Assert.Equal([new Use(Purpose.InternalAnalysis, Manner.OwnWords) { Field = "words/story" }], (await coding.First.Sees()).Uses.Select(use => use.Use));
        (await policy.Press(See)).Is(HttpStatusCode.OK).Says("You take nothing out");
        await policy.Press(Change);
        await policy.Press(See, ("words.0", "visits"), ("kind.0", "Detail"));
        (await policy.Press(Keep)).Is(HttpStatusCode.OK);
        (await policy.Go($"/staff/consultations/redacting-policy/evidence/sources/{coding.First.Id}")).Says("What happened?").Says("Redacted text 1").Says("nobody told us about [detail].");
        var seen = await coding.First.Sees();
        Assert.Empty(seen.Looks);
        // On the page of evidence the same reader reads the same text on the same day.
        Assert.Equal([("words/story", Manner.OwnWords), ("redacted/1", Manner.RedactedWords)], seen.Uses.Select(use => (use.Use.Field!, use.Use.Manner)));

        var shut = await coding.First.Another("shut").Told(Yes(Purpose.Aggregate));
        Assert.False((await policy.Go($"/staff/contributions/{shut.Id}")).Has(Open));
        await policy.Go($"/staff/contributions/{coding.First.Id}");
        (await policy.Post($"/staff/contributions/{shut.Id}/redact", policy.Submission(Open, null, ("of", "words/story")))).Is(HttpStatusCode.Forbidden).Says("did not say yes to this purpose");
        Assert.DoesNotContain(Story, policy.Page.Html);
        Assert.Empty((await shut.Sees()).Uses);
    }

    [Fact]
    public async Task What_is_shut_meanwhile_is_refused_at_each_step_and_what_was_decided_goes_on_later()
    {
        var told = await Writing(platform, "redacting-shut", Told);
        using var steward = await Visit(Roles.Steward, "redacting-shut");
        await steward.Go($"/staff/contributions/{told.Id}");
        var open = steward.Submission(Open, null, ("of", "words/story"));
        await steward.Show(open);
        var see = steward.Submission(See, null, ("rest", "out"));
        await steward.Show(see);
        var keep = steward.Submission(Keep);

        (await told.Grain.SetEmbargo(new(told.Person, NewRequest(), null), Cancel)).Get();
        Assert.False((await steward.Go($"/staff/contributions/{told.Id}")).Says("does not want it used yet").Has(Open));
        (await steward.Show(open)).Is(HttpStatusCode.Forbidden).Says("does not want it used yet");
        (await steward.Show(see)).Is(HttpStatusCode.Forbidden).Says("does not want it used yet");
        (await steward.Show(keep)).Is(HttpStatusCode.Forbidden).Says("does not want it used yet");
        Assert.DoesNotContain("Rafe", steward.Page.Html);
        (await told.Grain.LiftEmbargo(new(told.Person, NewRequest()), Cancel)).Get();
        (await steward.Press("Open it again, and go on")).Is(HttpStatusCode.OK).Says(Title);
        Assert.NotEmpty(steward.Page.Main.QuerySelectorAll("input[type=radio][checked]"));
        Assert.Equal(2, (await told.Sees()).Looks.Length);

        (await told.Grain.Raise(new(told.Person, NewRequest()), Cancel)).Get();
        (await steward.Show(keep)).Is(HttpStatusCode.Forbidden).Says("A safeguarding concern holds it.");
        (await steward.Show(open)).Is(HttpStatusCode.Forbidden);
        (await told.Withdraw()).Get();
        foreach (var press in new[] { open, see, keep }) (await steward.Show(press)).Is(HttpStatusCode.Conflict).Says("This was taken back.");
        Assert.DoesNotContain("Rafe", steward.Page.Html);
        Assert.False((await steward.Go($"/staff/contributions/{told.Id}")).Has(Open));
    }

    [Fact]
    public async Task A_look_that_has_run_out_is_taken_again_and_nothing_is_lost()
    {
        var clock = new ShiftedClock();
        await using var own = new Platform(host => clock.AddTo(host.Services));
        await own.InitializeAsync();
        var told = await Writing(own, "redacting-late", Told);
        using var steward = await Person.Of(own, await own.As(Roles.Steward, who: "redacting-late"));
        await steward.Go($"/staff/contributions/{told.Id}");
        await steward.Press(Open, ("of", "words/story"));
        await steward.Press(See, ("rest", "out"), ("words.0", "the end"), ("kind.0", "Detail"));
        clock.Pass(TimeSpan.FromMinutes(31));
        (await steward.Press(Keep)).Is(HttpStatusCode.Conflict).Says("This look has ended");
        Assert.DoesNotContain("Rafe", steward.Page.Html);
        (await steward.Press("Open it again, and go on")).Is(HttpStatusCode.OK);
        Assert.Equal("the end", steward.Page.Document.QuerySelector("textarea[name='words.0']")!.TextContent.Trim());
        (await steward.Press(See)).Is(HttpStatusCode.OK);
        (await steward.Press(Keep)).Is(HttpStatusCode.OK).Says("Redacted text 1");
        Assert.Equal(2, (await told.Sees()).Looks.Length);
    }

    [Fact]
    public async Task Words_that_are_left_elsewhere_are_decided_there()
    {
        var told = await Writing(platform, "redacting-same", "We met at Hillside School. He left hillside school.");
        using var steward = await Visit(Roles.Steward, "redacting-same");
        await steward.Go($"/staff/contributions/{told.Id}");
        await steward.Press(Open, ("of", "words/story"));
        (await steward.Press(See, ("s.10.15", "out"))).Is(HttpStatusCode.UnprocessableEntity).Says("Words that you take out are left in 1 other place.").Says("The same words as in 1, where you take them out.");
        (await steward.Press(See, ("s.35.15", "out"))).Is(HttpStatusCode.OK).Says("He left [organisation].");
    }

    [Fact]
    public async Task What_somebody_else_kept_meanwhile_is_said_and_the_own_one_is_kept_under_the_next_name()
    {
        var told = await Writing(platform, "redacting-two", "my brother Rafe told them");
        using var one = await Visit(Roles.Steward, "redacting-two-a");
        using var other = await Visit(Roles.Steward, "redacting-two-b");
        foreach (var steward in new[] { one, other })
        {
            await steward.Go($"/staff/contributions/{told.Id}");
            await steward.Press(Open, ("of", "words/story"));
            await steward.Press(See, ("rest", "out"));
        }

        (await one.Press(Keep)).Is(HttpStatusCode.OK);
        (await other.Press(Keep)).Is(HttpStatusCode.Conflict).Says("Somebody has kept another one");
        (await other.Press(Keep)).Is(HttpStatusCode.OK).Says("Redacted text 2");
    }

    [Fact]
    public async Task A_welsh_contribution_has_welsh_brackets()
    {
        var told = await (await Telling.Open(platform, "redacting-welsh")).Begun(language: Language.Welsh);
        await told.Writes(0, ("story", "Roedd Rafe yng Nghaerdydd gyda ni."));
        await told.Answers(Yes(Purpose.Aggregate));
        await told.Finished();
        using var steward = await Visit(Roles.Steward, "redacting-welsh");
        await steward.Go($"/staff/contributions/{told.Id}");
        await steward.Press(Open, ("of", "words/story"));
        (await steward.Press(See, ("rest", "out"), ("words.0", "Rafe"), ("kind.0", "Name"))).Is(HttpStatusCode.OK).Says("[enw] yng [lle]");
    }

    [Fact]
    public async Task Four_hundred_suggestions_in_a_text_of_20_000_characters_are_decided_on_one_page()
    {
        var text = string.Concat(Enumerable.Range(0, 400).Select(i => $"I met A{1000 + i}{(char)('A' + (i % 26))}{(char)('A' + (i / 26))} on the wing that day again. ")) + string.Concat(Enumerable.Repeat("and so it was. ", 1_000));
        text = text[..20_000];
        var told = await Writing(platform, "redacting-long", text);
        using var steward = await Visit(Roles.Steward, "redacting-long");
        await steward.Go($"/staff/contributions/{told.Id}");
        await steward.Press(Open, ("of", "words/story"));
        var found = Suggestions.Of(text).Found;
        Assert.Equal(400, found.Length);
        var one = found.Take(200).SelectMany(it => new[] { (Name(it), "in"), (Name(it) + ".in", "IsNoName") });
        var two = found.Skip(200).Select(it => (Name(it), "out"));
        (await steward.Press(See, [.. one, .. two])).Is(HttpStatusCode.OK).Says("200 that were suggested");
        (await steward.Press(Change)).Is(HttpStatusCode.OK);
        (await steward.Press(See)).Is(HttpStatusCode.OK);
        (await steward.Press(Keep)).Is(HttpStatusCode.OK).Says("Redacted text 1");
    }

    private static string Part => Suggestions.Of(Told).Unread.Single() is var part ? $"u.{part.Start}.{part.Length}" : "";

    private static string Name(Suggestion it) => $"s.{it.Start}.{it.Length}";

    private static async Task<Tab> Answered(Teller teller)
    {
        var tab = await teller.Tells(Told);
        await tab.Type("how", "each").Press("Continue");
        await tab.Type("answer", "yes").Press("Save and continue");
        await tab.Press("Save and continue");
        await tab.Type("answer", "yes").Type("reader", "public").Type("manner", "redacted").Type("named", "nothing").Press("Save and continue");
        while (!tab.Path.EndsWith("/check", StringComparison.Ordinal)) await tab.Press("Save and continue");
        return tab;
    }

    /// <summary>Told in a consultation of its own, and permitted to be counted and nothing else.</summary>
    internal static async Task<Telling> Writing(Platform platform, string name, string text)
    {
        var told = await (await Telling.Open(platform, name)).Begun();
        await told.Writes(0, ("story", text));
        await told.Answers(Yes(Purpose.Aggregate));
        await told.Finished();
        return told;
    }

    private async Task<Person> Visit(Roles role, string who) => await Person.Of(platform, await platform.As(role, who: who));
}
