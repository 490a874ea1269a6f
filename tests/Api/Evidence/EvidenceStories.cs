using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Membership;
using Tells = Clinks.Engage.Domain.Evidence.Shown;
using static Clinks.Engage.Api.Tests.Contributions.Telling;
using static Clinks.Engage.Api.Tests.Evidence.Coding;

namespace Clinks.Engage.Api.Tests.Evidence;

/// <summary>Staff read what they may, mark it, code it, and propose quotes; nobody is singled out by them.</summary>
public sealed class EvidenceStories(Platform platform)
{
    [Fact]
    public async Task What_is_read_is_a_use_that_the_contributor_sees_once_a_reader_and_day()
    {
        var coding = await Of(platform, "evidence-read");
        Assert.Equal([coding.First.Id.Value], (await coding.Evidence.GetSources(new(Ann), Cancel)).Get().Sources.Select(source => source.Source));
        for (var times = 0; times < 3; times++) Assert.Equal(Story, (await coding.Evidence.Read(new(Ann, coding.First.Id.Value), Cancel)).Get().Texts.Single().Words);
        Assert.Equal([Purpose.InternalAnalysis], (await coding.First.Sees()).Uses.Select(use => use.Use.Purpose));
        (await coding.Evidence.Read(new(Ben, coding.First.Id.Value), Cancel)).Get();
        Assert.Equal(2, (await coding.First.Sees()).Uses.Length);
    }

    [Fact]
    public async Task A_passage_that_is_read_is_a_use_too_and_a_hundred_are_the_most_at_once()
    {
        var coding = await Of(platform, "evidence-passages");
        var number = (await coding.Mark(await coding.TextOf(coding.First))).Get().Answer.Number;
        Assert.Single((await coding.First.Sees()).Uses);
        // Ben has never opened the source, only the list of passages.
        for (var times = 0; times < 2; times++) Assert.Equal(Story[..8], (await coding.Evidence.ReadPassages(new(Ben, [number]), Cancel)).Get().Passages.Single().Words!.Words);
        Assert.Equal(2, (await coding.First.Sees()).Uses.Length);
        Refused(await coding.Evidence.ReadPassages(new(Ben, [.. Enumerable.Range(1, 101)]), Cancel), "no-such-passage");
    }

    [Fact]
    public async Task Who_permits_a_paraphrase_alone_is_read_in_it_alone()
    {
        var coding = await Of(platform, "evidence-narrow");
        var told = await coding.First.Another("narrow").Told(Yes(Purpose.InternalAnalysis) with { Manner = Manner.Paraphrase });
        Refused(await coding.Evidence.Read(new(Ann, told.Id.Value), Cancel), "withheld-consent-narrower");
        (await told.Grain.OpenToRedact(new(Steward, NewRequest(), "words/story"), Cancel)).Get();
        (await told.Grain.Paraphrase(new(Steward, NewRequest(), "words/story", "1", "Families are told nothing."), Cancel)).Get();
        Assert.Equal(["Families are told nothing."], (await coding.Evidence.Read(new(Ann, told.Id.Value), Cancel)).Get().Texts.Select(text => text.Words));
        Assert.Equal([("paraphrase/1", Manner.Paraphrase)], (await told.Sees()).Uses.Select(use => (use.Use.Field!, use.Use.Manner)));
        Refused(await coding.Mark((await told.Sees()).Words.Single(words => words.Place.Field == "words/story").Place), "withheld-consent-narrower");
    }

    [Fact]
    public async Task A_passage_does_not_begin_or_end_within_a_character()
    {
        var coding = await Of(platform, "evidence-signs");
        var told = await coding.First.Another("signs").Begun();
        await told.Writes(0, ("story", "\ud83d\ude42 and that was all."));
        await told.Answers(Yes(Purpose.InternalAnalysis));
        await told.Finished();
        var text = await coding.TextOf(told);
        foreach (var (start, length) in new[] { (1, 5), (0, 1) }) Refused(await coding.Mark(text, start, length), "passage-outside-text");
        (await coding.Mark(text, 0, 2)).Get();
    }

    [Fact]
    public async Task What_may_not_be_read_is_not_listed_not_read_and_not_marked()
    {
        var coding = await Of(platform, "evidence-shut");
        var shut = await coding.First.Another("shut").Told(Yes(Purpose.AnonymousQuote, BodyId.Public));
        Assert.Equal([coding.First.Id.Value], (await coding.Evidence.GetSources(new(Ann), Cancel)).Get().Sources.Select(source => source.Source));
        Refused(await coding.Evidence.Read(new(Ann, shut.Id.Value), Cancel), "withheld-not-consented");
        Refused(await coding.Mark(new(shut.Id.Value, "words/story", (await shut.Sees()).Words.Single().Place.Version)), "withheld-not-consented");
        var text = await coding.TextOf(coding.First);
        (await coding.First.Withdraw()).Get();
        Refused(await coding.Mark(text), "no-such-text");
        Refused(await coding.Evidence.Read(new(Ann, coding.First.Id.Value), Cancel), "no-such-text");
        Assert.Empty((await coding.Evidence.GetSources(new(Ann), Cancel)).Get().Sources);
    }

    [Fact]
    public async Task A_passage_is_a_part_of_the_text_and_is_coded_to_the_frame()
    {
        var coding = await Of(platform, "evidence-code");
        var text = await coding.TextOf(coding.First);
        var number = (await coding.Mark(text, 0, 8, Families)).Get().Answer.Number;
        Refused(await coding.Mark(text, 0, 8), "passage-marked-already");
        Refused(await coding.Mark(text, 0, Story.Length + 1), "passage-outside-text");
        Refused(await coding.Mark(text, -1, 3), "passage-outside-text");
        Refused(await coding.Mark(text, int.MaxValue, int.MaxValue), "passage-outside-text");
        Refused(await coding.Mark(text with { Version = text.Version + 1 }), "no-such-text");
        Refused(await coding.Mark(text, 2, 4, ThemeId.Parse("nothing-like-it")), "no-such-theme");
        Refused(await coding.Mark(text, 2, 4, Families, Families), "theme-twice");
        Refused(await coding.Evidence.AddTheme(new(Ann, NewRequest(), ThemeId.Parse("visits"), ThemeKind.AskOfGovernment, null, new("Visits")), Cancel), "ask-wants-position");
        (await coding.Evidence.AddTheme(new(Ann, NewRequest(), ThemeId.Parse("visits"), ThemeKind.Emerging, null, new("Visits")), Cancel)).Get();
        (await coding.Evidence.Code(new(Ben, NewRequest(), number, [Families, ThemeId.Parse("visits")]), Cancel)).Get();
        (await coding.Evidence.RetireTheme(new(Ann, NewRequest(), ThemeId.Parse("visits")), Cancel)).Get();
        (await coding.Evidence.Code(new(Ben, NewRequest(), number, [ThemeId.Parse("visits")]), Cancel)).Get();
        Refused(await coding.Mark(text, 2, 4, ThemeId.Parse("visits")), "no-such-theme");
        Assert.Equal(Story[..8], (await coding.Evidence.ReadPassages(new(Ann, [number]), Cancel)).Get().Passages.Single().Words!.Words);
    }

    [Fact]
    public async Task A_note_goes_where_the_words_go()
    {
        var coding = await Of(platform, "evidence-note", Yes(Purpose.Aggregate));
        var number = (await coding.Mark(await coding.TextOf(coding.First))).Get().Answer.Number;
        Refused(await coding.Evidence.Note(new(Ann, NewRequest(), number, " "), Cancel), "note-too-long");
        (await coding.Evidence.Note(new(Ann, NewRequest(), number, "Says it plainly."), Cancel)).Get();
        Assert.Equal("Says it plainly.", (await coding.Evidence.ReadPassages(new(Ben, [number]), Cancel)).Get().Passages.Single().Note!.Words);
        (await coding.First.Grain.WithdrawPurpose(new(coding.First.Person, NewRequest(), Purpose.InternalAnalysis, null), Cancel)).Get();
        var left = (await coding.Evidence.ReadPassages(new(Ben, [number]), Cancel)).Get().Passages.Single();
        Assert.Null(left.Words);
        Assert.Null(left.Note);
        Refused(await coding.Evidence.Note(new(Ann, NewRequest(), number, "Once more."), Cancel), "withheld-purpose-withdrawn");
    }

    [Fact]
    public async Task A_quote_is_approved_by_somebody_else()
    {
        var coding = await Of(platform, "evidence-quote", Yes(Purpose.AnonymousQuote, BodyId.Public));
        var number = (await coding.Mark(await coding.TextOf(coding.First))).Get().Answer.Number;
        Refused(await coding.Evidence.AnswerQuote(new(Ben, NewRequest(), number, Approve: true), Cancel), "no-quote");
        Refused(await coding.Evidence.ProposeQuote(new(Ann, NewRequest(), number, Attribution.None, Tells.Role), Cancel), "shown-does-not-fit");
        Refused(await coding.Evidence.ProposeQuote(new(Ann, NewRequest(), number, Attribution.RoleAndRegion, Tells.Nothing), Cancel), "shown-does-not-fit");
        (await coding.Evidence.ProposeQuote(new(Ann, NewRequest(), number, Attribution.None, Tells.Nothing), Cancel)).Get();
        Refused(await coding.Evidence.AnswerQuote(new(Ann, NewRequest(), number, Approve: true), Cancel), "second-person-approves-quote");
        Refused(await coding.Packs.Plan(new(Ann, NewRequest(), "Too early", Ministry, [number], null, null), Cancel), "pack-quote-unknown");
        (await coding.Evidence.AnswerQuote(new(Ben, NewRequest(), number, Approve: true), Cancel)).Get();
        Refused(await coding.Evidence.AnswerQuote(new(Ben, NewRequest(), number, Approve: true), Cancel), "already-so");
        (await coding.Evidence.ProposeQuote(new(Ann, NewRequest(), number, Attribution.None, Tells.Nothing), Cancel)).Get();
        Assert.Null((await coding.Evidence.Get(new(Ann), Cancel)).Get().Passages.Single().Quote!.ApprovedBy);
    }

    [Fact]
    public async Task An_age_group_is_told_only_under_the_consent_that_says_so()
    {
        var coding = await Of(platform, "evidence-age", Yes(Purpose.AnonymousQuote, BodyId.Public));
        // Their age group may be told to the ministry, and to the public it may not.
        var people = await coding.Others(10, Family with { Age = AgeBand.From18To25 }, Yes(Purpose.AnonymousQuote, BodyId.Public) with { Attribution = Attribution.RoleAndRegion },
            Yes(Purpose.ShareWithBody, BodyId.Parse("ministry-of-justice")) with { Attribution = Attribution.RoleRegionAndAge });
        var number = (await coding.Mark(await coding.TextOf(people[0]))).Get().Answer.Number;
        foreach (var (attribution, shown) in new[]
        {
            (Attribution.RoleAndRegion, Tells.Role | Tells.AgeBand), (Attribution.RoleRegionAndAge, Tells.Role), (Attribution.RoleRegionAndAge, Tells.Nothing), (Attribution.None, Tells.AgeBand), (Attribution.RoleRegionAndAge, (Tells)16 | Tells.AgeBand),
        })
            Refused(await coding.Evidence.ProposeQuote(new(Ann, NewRequest(), number, attribution, shown), Cancel), "shown-does-not-fit");

        var asked = await coding.Quoted(people[1], Attribution.RoleRegionAndAge, Tells.Role | Tells.AgeBand);
        var pack = await coding.Planned(BodyId.Public, asked);
        Assert.Equal("withheld-attribution-not-given", (await coding.Packs.Preview(new(Ann, pack), Cancel)).Get().LeftOut.Single().Why.Code);
        var first = await coding.Others(1, Family with { Role = ContributorRole.Worker }, Yes(Purpose.AnonymousQuote, BodyId.Public) with { Attribution = Attribution.RoleRegionAndAge });
        // Whose age group is not known is like nobody.
        var unsaid = (await coding.Mark(await coding.TextOf(first[0]))).Get().Answer.Number;
        Refused(await coding.Evidence.ProposeQuote(new(Ann, NewRequest(), unsaid, Attribution.RoleRegionAndAge, Tells.AgeBand), Cancel), "quote-singles-out");
    }

    [Fact]
    public async Task Quotes_tell_no_more_of_anybody_than_is_true_of_ten()
    {
        var coding = await Of(platform, "evidence-singles", Yes(Purpose.AnonymousQuote, BodyId.Public) with { Attribution = Attribution.RoleAndRegion });
        var family = await coding.Others(9, Family);
        await coding.Others(3, new(ContributorRole.FamilyMember, Region.London));
        var (one, other) = ((await coding.Mark(await coding.TextOf(family[0]))).Get().Answer.Number, (await coding.Mark(await coding.TextOf(family[0]), 9, 5)).Get().Answer.Number);
        var refused = await coding.Evidence.ProposeQuote(new(Ann, NewRequest(), one, Attribution.RoleAndRegion, Tells.Role | Tells.Region), Cancel);
        Refused(refused, "quote-singles-out");
        Assert.Equal("Tell less: role and nation.", refused.Problems.Single().WayOut);
        (await coding.Evidence.ProposeQuote(new(Ann, NewRequest(), one, Attribution.RoleAndRegion, Tells.Role | Tells.Nation), Cancel)).Get();
        // A second quote of the same person adds to the first: region alone is shared by nine, too.
        Refused(await coding.Evidence.ProposeQuote(new(Ann, NewRequest(), other, Attribution.RoleAndRegion, Tells.Region), Cancel), "quote-singles-out");
        await coding.Others(10, new(ContributorRole.Victim, Region.NorthWest));
        // Nineteen are of the region now, and nine of role and region.
        Refused(await coding.Evidence.ProposeQuote(new(Ann, NewRequest(), other, Attribution.RoleAndRegion, Tells.Region), Cancel), "quote-singles-out");
        (await coding.Evidence.AnswerQuote(new(Ben, NewRequest(), one, Approve: false), Cancel)).Get();
        (await coding.Evidence.ProposeQuote(new(Ann, NewRequest(), other, Attribution.RoleAndRegion, Tells.Region), Cancel)).Get();
        Refused(await coding.Evidence.ProposeQuote(new(Ann, NewRequest(), one, Attribution.RoleAndRegion, Tells.Role | Tells.Nation), Cancel), "quote-singles-out");
        // What was enough when it was proposed is looked at again when it is approved.
        foreach (var gone in family.Skip(1)) (await gone.Withdraw()).Get();
        (await coding.Evidence.AnswerQuote(new(Ben, NewRequest(), other, Approve: true), Cancel)).Get();
    }
}
