using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Evidence.Redacting;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;
using static Clinks.Engage.Domain.Tests.Contributions.Told;

namespace Clinks.Engage.Domain.Tests.Contributions;

/// <summary>Taking words out and saying it otherwise: who has the words open for it, and when nobody has.</summary>
public sealed class SayingOtherwiseStories
{
    private const string Story = "words/story";

    private static readonly Provision Read = Yes(Purpose.InternalAnalysis), Counted = Yes(Purpose.Aggregate);

    [Fact]
    public void It_is_open_to_who_may_read_it_and_to_a_steward_who_looks_for_that()
    {
        var told = Finished(Counted).Do(it => it.LookAt(new(Steward, Request, LookReason.Complaint)));
        Assert.All([Steward, Ann, Lead, Protection, Visitor, told.Person], actor => Assert.Null(Permit.ToRedact(actor, told.Contribution, Story, Start)));
        told.Do(it => it.LookAt(new(Steward, Request, LookReason.Redaction)));
        Assert.True(Permit.ToRedact(Steward, told.Contribution, Story, Start)!.Covers(told.Sealed(Story).Place));
        Assert.Null(Permit.ToRedact(Steward, told.Contribution, Story, Start.AddMinutes(30)));
        Assert.Null(Permit.ToRedact(new("steward-2", Roles.Steward), told.Contribution, Story, Start));

        var readable = Finished(Read);
        Assert.True(Permit.ToRedact(Ann, readable.Contribution, Story, Start)!.Covers(readable.Sealed(Story).Place));
        Assert.False(Permit.ToRedact(Ann, readable.Contribution, Story, Start)!.Covers(readable.Sealed("words/change").Place));
        Assert.All([Steward, Lead, Protection, Visitor], actor => Assert.Null(Permit.ToRedact(actor, readable.Contribution, Story, Start)));
        Assert.True(readable.Contribution.MayBeReadBy(Ann, Start));
        Assert.All([Steward, Lead, Visitor], actor => Assert.False(readable.Contribution.MayBeReadBy(actor, Start)));
        Assert.False(Finished(Read with { Manner = Manner.RedactedWords }).Contribution.MayBeReadBy(Ann, Start));
    }

    [Fact]
    public void What_shuts_every_use_shuts_it_too()
    {
        Shut("withheld-safeguarding-hold", it => it.Do(now => now.Raise(new RaiseConcern(Ann, Request), Start)));
        Shut("withheld-embargo", it => it.Do(now => now.Embargo(new(it.Person, Request, null), Start)));
        Shut("contribution-withdrawn", it => it.Do(now => now.Withdraw(new WithdrawContribution(it.Person, Request), Start)));
        Shut("contribution-invalid", it => it.Do(now => now.Invalidate(new(Protection, Request, WhyInvalid.NoContribution), Start)));
        Shut("withheld-in-quarantine", it => it, new Told().Do(now => now.Begin(Begin(), Flood.Quarantined, Start)).Answers(Visitor, Read).Finishes(Visitor).Do(now => now.LookAt(new(Steward, Request, LookReason.Redaction))));
    }

    [Fact]
    public void An_embargo_that_is_over_shuts_nothing()
    {
        var told = Open();
        told.Do(now => now.Embargo(new(told.Person, Request, Start.AddMinutes(10)), Start));
        Assert.Null(Permit.ToRedact(Steward, told.Contribution, Story, Start.AddMinutes(9)));
        Assert.NotNull(Permit.ToRedact(Steward, told.Contribution, Story, Start.AddMinutes(10)));
    }

    [Fact]
    public void What_was_made_is_known_by_its_text_its_maker_and_its_time()
    {
        var told = Open();
        told.Now = Start.AddMinutes(5);
        told.Do(it => it.Redact(Kept(told, "1"), told.Now)).Do(it => it.Write(new(Ann, Request, told.Sealed("paraphrase/1"), told.Sealed(Story).Place), told.Now))
            .Refuses("words-misplaced", it => it.Redact(Kept(told, "1"), told.Now)).Do(it => it.Redact(Kept(told, "2"), told.Now));
        Assert.Equal([(Story, "steward-1", told.Now), (Story, "steward-1", told.Now)], told.Contribution.Redactions.Select(one => (one.Of!.Field, one.By, one.At)));
        Assert.Equal([(Story, "ann", told.Now)], told.Contribution.Paraphrases.Select(one => (one.Of!.Field, one.By, one.At)));
        told.Refuses("no-such-text", it => it.Write(new(Ann, Request, told.Sealed("paraphrase/2"), told.Sealed("words/other").Place), told.Now))
            .Refuses("no-such-text", it => it.Write(new(Ann, Request, told.Sealed("paraphrase/2"), told.Sealed(Story, 2).Place), told.Now));
        told.Refuses("role-missing", it => it.Redact(Kept(told, "3") with { Actor = Lead }, told.Now)).Refuses("role-missing", it => it.Write(new(Visitor, Request, told.Sealed("paraphrase/2"), told.Sealed(Story).Place), told.Now));
    }

    [Fact]
    public void Its_language_is_the_one_in_which_they_were_asked()
    {
        Assert.Equal(Language.English, Finished(Read).Contribution.Consent.Language);
        Assert.Equal(Language.Welsh, new Told().Do(it => it.Begin(Begin() with { Notice = Shown with { Language = Language.Welsh } }, Flood.None, Start)).Contribution.Consent.Language);
    }

    private static void Shut(string code, Func<Told, Told> shuts, Told? from = null)
    {
        var told = from ?? Open();
        var (redaction, paraphrase) = (Kept(told, "1"), new WriteParaphrase(Steward, Request, told.Sealed("paraphrase/1"), told.Sealed(Story).Place));
        shuts(told);
        foreach (var actor in new[] { Steward, Ann }) Assert.Null(Permit.ToRedact(actor, told.Contribution, Story, Start));
        told.Refuses(code, it => it.Redact(redaction, Start)).Refuses(code, it => it.Write(paraphrase, Start));
        Assert.Equal(code, told.Contribution.WhyNotSayOtherwise(Steward, Start)!.Code);
    }

    private static Told Open() => Finished(Read).Do(it => it.LookAt(new(Steward, Request, LookReason.Redaction)));

    private static KeepRedaction Kept(Told told, string name) => new(Steward, Request, told.Sealed("redacted/" + name), told.Sealed(Story).Place, Redaction.Empty);
}
