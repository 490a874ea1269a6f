using Clinks.Engage.Api.Tests.Contributing;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Evidence.Redacting;
using Clinks.Engage.Domain.Packs;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Grains.Contributions;
using Clinks.Engage.Grains.Evidence;
using Clinks.Engage.Grains.Packs;
using static Clinks.Engage.Api.Tests.Contributions.Telling;

namespace Clinks.Engage.Api.Tests.Packs;

/// <summary>Under their code people see what was made of their words, every file in which they left, and what became of asking them back.</summary>
public sealed class ContributorPackStories(Platform platform)
{
    private static readonly BodyId Ministry = BodyId.Parse("ministry-of-justice");

    [Fact]
    public async Task A_pack_and_its_recall_stand_under_the_code()
    {
        using var teller = await (await Teller.Of(platform, "packs-seen")).Told();
        var (id, person) = await teller.Opens();
        var consultation = EngagementId.Parse("consultation-packs-seen");
        var (evidence, packs) = (platform.Grains.Evidence(consultation), platform.Grains.Packs(consultation));
        var text = (await evidence.Read(new(Ann, id.Value), Cancel)).Get().Texts.Single(one => one.Place.Field.StartsWith(Texts.Words, StringComparison.Ordinal));
        var number = (await evidence.Mark(new(Ann, NewRequest(), text.Place, 0, 20, []), Cancel)).Get().Answer.Number;
        (await evidence.ProposeQuote(new(Ann, NewRequest(), number, Attribution.None, default), Cancel)).Get();
        (await evidence.AnswerQuote(new(Ben, NewRequest(), number, Approve: true), Cancel)).Get();
        (await packs.Plan(new(Ann, NewRequest(), "An inquiry into visits", Ministry, [number], null, null), Cancel)).Get();
        var content = (await packs.Prepare(new(Ann, 1), Cancel)).Get();
        (await packs.HandOut(new(Ann, NewRequest(), 1, Language.English, [.. content.Quotes.Select(quote => quote.Handed)], new('c', 64)), Cancel)).Get();

        var tab = await teller.ComesBack();
        Assert.Contains("Quoted without a name: An inquiry into visits", tab.Text);
        Assert.Contains("Ministry of Justice", tab.Text);
        Assert.DoesNotContain("We asked them to delete it", tab.Text);
        (await platform.Grains.Contribution(id).WithdrawPurpose(new(person, NewRequest(), Purpose.AnonymousQuote, null), Cancel)).Get();
        (await packs.SendRecall(new(Ann, NewRequest(), 1, 1, [number]), Cancel)).Get();
        Assert.Contains("Ministry of Justice. We asked them to delete it.", (await tab.Open("/yours/held")).Text);
        (await packs.CloseRecall(new(Ann, NewRequest(), 1, 1, RecallEnd.Destroyed), Cancel)).Get();
        Assert.Contains("They say that it is gone.", (await tab.Open("/yours/held")).Text);
    }

    [Fact]
    public async Task A_redacted_text_is_shown_and_is_chosen_as_the_most_that_may_leave()
    {
        using var teller = await (await Teller.Of(platform, "packs-redacted")).Told();
        var (id, _) = await teller.Opens();
        var grain = platform.Grains.Contribution(id);
        var told = (await grain.LookAt(new(Steward, NewRequest(), Domain.Contributions.LookReason.Redaction), Cancel)).Get().Answer.Words.Single();
        var found = Suggestions.Of(told.Words).Found.Select(one => new Cut(one.Start, one.Length, one.Kind, CutReason.IdentifiesThePerson));
        (await grain.Redact(new(Steward, NewRequest(), told.Place.Field, "1", new([.. found, new(0, 8, CutKind.Detail, CutReason.WithOtherWords)], [], []), Language.English), Cancel)).Get();
        var tab = await teller.ComesBack();
        Assert.Contains("Said in other ways", tab.Text);
        Assert.Contains("[detail]", tab.Text);

        await tab.Open("/yours/uses/anonymousquote");
        await tab.Type("manner", "redacted").Press("Save and continue");
        Assert.Contains("without the parts that could tell who I am", tab.Text);
        Assert.Equal(Manner.RedactedWords, (await teller.Held()).Consent.Grants.Single(grant => grant.Provision.Purpose is Purpose.AnonymousQuote).Provision.Manner);
        await tab.Open("/yours/uses/anonymousquote");
        Assert.Equal("redacted", tab.Field("manner"));
    }
}
