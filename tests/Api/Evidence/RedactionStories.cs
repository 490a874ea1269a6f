using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Evidence.Redacting;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Api.Tests.Contributions;
using Clinks.Engage.Grains.Contributions;
using static Clinks.Engage.Api.Tests.Contributions.Telling;
using static Clinks.Engage.Api.Tests.Evidence.Coding;

namespace Clinks.Engage.Api.Tests.Evidence;

/// <summary>Redacted words: suggested by the platform, decided one by one by a person, and a manner of their own.</summary>
public sealed class RedactionStories(Platform platform)
{
    private const string Told = "My son was moved to HMP Wandsworth, number A1234BC, and nobody told us about visits.";

    [Fact]
    public async Task What_is_left_can_be_quoted_where_no_more_is_permitted()
    {
        var coding = await Of(platform, "redaction-made");
        var told = await Writing(coding, "made", Yes(Purpose.AnonymousQuote, BodyId.Public) with { Manner = Manner.RedactedWords });
        Refused(await Redact(told, "1", Suggestions.Of(Told)), "not-read-for-redaction");
        Assert.Equal(Told, (await told.Look()).Get().Answer.Words.Single().Words);
        var suggested = Suggestions.Of(Told);
        Assert.True(suggested.Found.Length >= 2);
        Refused(await Redact(told, "1", suggested with { Found = suggested.Found[1..] }), "redaction-undecided");
        (await Redact(told, "1", suggested)).Get();
        Refused(await Redact(told, "1", suggested), "words-misplaced");
        Refused(await Redact(told, "a/b", suggested), "words-misplaced");
        var left = (await told.Sees()).Words.Single(words => words.Place.Field == "redacted/1").Words;
        Assert.DoesNotContain("A1234BC", left, StringComparison.Ordinal);
        Assert.DoesNotContain("Wandsworth", left, StringComparison.Ordinal);
        Assert.Contains("nobody told us about visits", left, StringComparison.Ordinal);
        Refused(await told.Use(Wanted(Purpose.AnonymousQuote, BodyId.Public)), "withheld-consent-narrower");
        Assert.Equal(left, (await told.Use(Wanted(Purpose.AnonymousQuote, BodyId.Public) with { Manner = Manner.RedactedWords })).Get().Answer.Words.Single().Words);
    }

    [Fact]
    public async Task A_redacted_text_is_marked_quoted_and_put_in_a_pack_like_any_other()
    {
        var coding = await Of(platform, "redaction-pack");
        var told = await Writing(coding, "pack", Yes(Purpose.InternalAnalysis), Yes(Purpose.ShareWithBody, Ministry) with { Manner = Manner.RedactedWords });
        (await told.Grain.Redact(new(Ann, NewRequest(), "words/story", "1", Decided(Suggestions.Of(Told)), Language.English), Cancel)).Get();
        // Who reads by consent, and not by a look, uses it by that.
        Assert.Equal(["words/story"], (await told.Sees()).Uses.Select(use => use.Use.Field));
        var texts = (await coding.Evidence.Read(new(Ann, told.Id.Value), Cancel)).Get().Texts;
        Assert.Equal(["words/story", "redacted/1"], texts.Select(text => text.Place.Field));
        var numbers = new List<int>();
        foreach (var text in texts)
        {
            var number = (await coding.Mark(text.Place, 0, 10)).Get().Answer.Number;
            (await coding.Evidence.ProposeQuote(new(Ann, NewRequest(), number, Attribution.None, default), Cancel)).Get();
            (await coding.Evidence.AnswerQuote(new(Ben, NewRequest(), number, Approve: true), Cancel)).Get();
            numbers.Add(number);
        }

        var preview = (await coding.Packs.Preview(new(Ann, await coding.Planned(Ministry, [.. numbers])), Cancel)).Get();
        Assert.Equal([numbers[1]], preview.Quotes.Select(quote => quote.Quote));
        Assert.Equal([(numbers[0], "withheld-consent-narrower")], preview.LeftOut.Select(left => (left.Quote, left.Why.Code)));
    }

    /// <summary>Whoever has the address needs no page before it: what opens the words is written down itself.</summary>
    [Fact]
    public async Task What_is_read_without_opening_it_first_is_a_use_all_the_same()
    {
        var coding = await Of(platform, "redaction-trace");
        var told = await Writing(coding, "trace", Yes(Purpose.InternalAnalysis));
        Assert.Equal(Told, (await told.Grain.ReadToRedact(new(Ann, "words/story"), Cancel)).Get().Text.Words);
        Assert.Equal(["words/story"], (await told.Sees()).Uses.Select(use => use.Use.Field));
        Refused(await told.Grain.ReadToRedact(new(Steward, "words/story"), Cancel), "not-read-for-redaction");
        Assert.Empty((await told.Sees()).Looks);
    }

    /// <summary>A look that saw nothing would tell its contributor that somebody read what they had shut.</summary>
    [Fact]
    public async Task What_is_shut_is_not_opened_and_leaves_no_look_and_no_use()
    {
        var coding = await Of(platform, "redaction-shut");
        var told = await Writing(coding, "shut", Yes(Purpose.InternalAnalysis));
        (await told.Grain.SetEmbargo(new(told.Person, NewRequest(), null), Cancel)).Get();
        foreach (var who in new[] { Steward, Ann }) Refused(await told.Grain.OpenToRedact(new(who, NewRequest(), "words/story"), Cancel), "withheld-embargo");
        var seen = await told.Sees();
        Assert.Empty(seen.Looks);
        Assert.Empty(seen.Uses);
    }

    [Fact]
    public async Task A_paraphrase_is_written_by_staff_and_used_where_no_more_is_permitted()
    {
        var coding = await Of(platform, "redaction-paraphrase");
        var told = await Writing(coding, "paraphrase", Yes(Purpose.AnonymousQuote, BodyId.Public) with { Manner = Manner.Paraphrase });
        Refused(await told.Grain.Paraphrase(Said("  "), Cancel), "nothing-written");
        Refused(await told.Grain.Paraphrase(Said(new('x', 200_000)), Cancel), "words-too-long");
        // Who has not read it says nothing otherwise: policy staff may not read this, and a steward has to look first, where the person sees it.
        foreach (var actor in new[] { Ann, Steward }) Refused(await told.Grain.Paraphrase(Said("Families are not told.") with { Actor = actor }, Cancel), "not-read-for-redaction");
        (await told.Grain.OpenToRedact(new(Steward, NewRequest(), "words/story"), Cancel)).Get();
        Refused(await told.Grain.Paraphrase(Said("Families are not told.") with { Actor = Ann }, Cancel), "not-read-for-redaction");
        Refused(await told.Grain.Paraphrase(Said("Families are not told.") with { Field = "words/other" }, Cancel), "no-such-text");
        var command = Said("Families are not told where people are moved.");
        var kept = (await told.Grain.Paraphrase(command, Cancel)).Get();
        Assert.Equal([LookReason.Redaction], (await told.Sees()).Looks.Select(look => look.Reason));
        Refused(await told.Use(Wanted(Purpose.AnonymousQuote, BodyId.Public)), "withheld-consent-narrower");
        Assert.Equal("Families are not told where people are moved.", (await told.Use(Wanted(Purpose.AnonymousQuote, BodyId.Public) with { Manner = Manner.Paraphrase })).Get().Answer.Words.Single().Words);
        Assert.Contains((await told.Sees()).Words, words => words.Place.Field == "paraphrase/1");
        // Sent again after it was taken back, it is answered as before; and nothing more is written.
        (await told.Withdraw()).Get();
        Assert.Equal(kept, (await told.Grain.Paraphrase(command, Cancel)).Get());
        Refused(await told.Grain.Paraphrase(Said("More.") with { Name = "2" }, Cancel), "contribution-withdrawn");

        static ParaphraseWords Said(string text) => new(Steward, NewRequest(), "words/story", "1", text);
    }

    [Fact]
    public async Task Who_may_read_by_consent_says_it_otherwise_and_that_is_a_use_they_see()
    {
        var coding = await Of(platform, "redaction-reads");
        var told = await Writing(coding, "reads", Yes(Purpose.InternalAnalysis));
        (await told.Grain.Paraphrase(new(Ann, NewRequest(), "words/story", "1", "Families are not told."), Cancel)).Get();
        var seen = await told.Sees();
        Assert.Equal(["words/story"], seen.Uses.Select(use => use.Use.Field));
        Assert.Empty(seen.Looks);
    }

    private static async Task<Telling> Writing(Coding coding, string who, params Provision[] provisions)
    {
        var told = await coding.First.Another(who).Begun();
        await told.Writes(0, ("story", Told));
        await told.Answers(provisions);
        await told.Finished();
        return told;
    }

    private static Task<Domain.Outcome<Domain.Answered<ContributionNow>>> Redact(Telling told, string name, Suggestions decided) =>
        told.Grain.Redact(new(Steward, NewRequest(), "words/story", name, Decided(decided), Language.English), Cancel);

    private static Redaction Decided(Suggestions all) => new([.. all.Found.Select(one => new Cut(one.Start, one.Length, one.Kind, CutReason.IdentifiesThePerson))], [], []);
}
