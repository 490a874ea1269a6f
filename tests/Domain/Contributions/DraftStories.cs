using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using static Clinks.Engage.Domain.Tests.Contributions.Told;

namespace Clinks.Engage.Domain.Tests.Contributions;

public sealed class DraftStories
{
    private readonly Told told = new Told().Do(it => it.Begin(Begin(), Flood.None, Start));

    [Fact]
    public void A_draft_is_sealed_from_the_first_save_and_overwritten_by_the_next()
    {
        var first = Save(ContributionDraft.Empty, 0, "story").Get();
        var second = Save(first, 1, "story").Get();
        Assert.Equal((2, "draft/story", 2), (second.Version, second.Fields.Single().Words!.Place.Field, second.Fields.Single().Words!.Place.Version));
    }

    /// <summary>Nothing has begun to count, and the words are still being written: the key of a draft goes with a withdrawal alone.</summary>
    [Fact]
    public void An_answer_that_is_taken_back_in_a_draft_takes_no_key_away()
    {
        told.Answers(Visitor, Yes(Purpose.Aggregate), new(Purpose.Aggregate, false));
        Assert.Equal(KeyFate.Keep, Shredding.Of(told.Contribution.Consent, Start));
        told.Do(it => it.Withdraw(new WithdrawContribution(Visitor, Request), Start));
        Assert.Equal(KeyFate.Shred, Shredding.Of(told.Contribution.Consent, Start));
        told.Refuses("contribution-withdrawn", it => it.Finish(new(Visitor, Request, [told.Sealed("words/story")], null, Kept), Start));
    }

    [Fact]
    public void What_another_window_saved_is_not_overwritten_unseen()
    {
        var draft = Save(Save(ContributionDraft.Empty, 0, "story").Get(), 1, "change").Get();
        Assert.Equal(["contribution-draft-changed"], Save(draft, 1, "change").Problems.Select(problem => problem.Code));
        Assert.True(Save(draft, 1, "story").Succeeded);
    }

    [Fact]
    public void Words_sealed_elsewhere_or_too_late_are_not_saved()
    {
        Assert.Equal("words-misplaced", ContributionDraft.Empty.Save(told.Contribution, 0, [new("story", 0, told.Sealed("words/story"))]).Problems.Single().Code);
        Assert.Equal("words-misplaced", ContributionDraft.Empty.Save(told.Contribution, 0, [new("story", 0, told.Sealed("draft/other"))]).Problems.Single().Code);
        Assert.Equal("words-misplaced", ContributionDraft.Empty.Save(told.Contribution, 0, [new("story", 0, told.Sealed("draft/story", 5))]).Problems.Single().Code);
        told.Answers(Visitor, Yes(Purpose.Aggregate)).Finishes(Visitor);
        Assert.Equal("contribution-finished-already", Save(ContributionDraft.Empty, 0, "story").Problems.Single().Code);
        told.Do(it => it.Withdraw(new WithdrawContribution(told.Person, Request), Start));
        Assert.Equal("contribution-withdrawn", Save(ContributionDraft.Empty, 0, "story").Problems.Single().Code);
    }

    [Fact]
    public void Only_what_contributors_are_asked_is_saved()
    {
        Assert.Equal("writing-field-unknown", Save(ContributionDraft.Empty, 0, "name-of-prison").Problems.Single().Code);
        Assert.Equal("writing-field-unknown", ContributionDraft.Empty.Save(told.Contribution, 0, [new("name-of-prison", 0, null)]).Problems.Single().Code);
    }

    private Outcome<ContributionDraft> Save(ContributionDraft draft, int seen, string field) =>
        draft.Save(told.Contribution, seen, [new(field, 0, new(draft.PlaceOf(told.Id, field), [1, 2, 3]))]);
}
