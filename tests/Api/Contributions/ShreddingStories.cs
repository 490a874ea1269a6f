using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Vault;
using Microsoft.Extensions.DependencyInjection;
using static Clinks.Engage.Api.Tests.Contributions.Telling;

namespace Clinks.Engage.Api.Tests.Contributions;

/// <summary>A withdrawal's event, then the shred; and again before a vault that was put back from an older copy opens anything.</summary>
public sealed class ShreddingStories
{
    private static readonly Use Counted = Wanted(Purpose.Aggregate);

    [Fact]
    public async Task After_a_withdrawal_the_key_is_gone_and_the_history_stays()
    {
        await using var platform = new Platform();
        await platform.InitializeAsync();
        var told = await (await Open(platform, "shredded")).Told(Yes(Purpose.Aggregate), Yes(Purpose.AnonymousQuote, BodyId.Public));
        (await told.Use(Counted)).Get();
        var (sealedWords, permit) = await Kept(platform, told);
        var vault = platform.Services.GetRequiredService<IVault>();
        Assert.Equal(Story, (await vault.Open(permit, sealedWords, Cancel)).Words);

        // One purpose of two: the words still serve the other.
        (await told.Grain.WithdrawPurpose(new(told.Person, NewRequest(), Purpose.AnonymousQuote, null), Cancel)).Get();
        Assert.Equal(Story, (await vault.Open(permit, sealedWords, Cancel)).Words);

        var request = NewRequest();
        var withdrawn = (await told.Withdraw(request)).Get();
        Assert.Equal((ConsentState.Withdrawn, withdrawn), (withdrawn.Answer.State, (await told.Withdraw(request)).Get()));
        await Assert.ThrowsAsync<WordsUnreadableException>(() => vault.Open(permit, sealedWords, Cancel).AsTask());
        var seen = await told.Sees();
        Assert.Equal((0, 1, ConsentState.Withdrawn), (seen.Words.Length, seen.Uses.Length, seen.Consent.State));
        Refused(await told.Answer(Yes(Purpose.Media, BodyId.Parse("local-news"))), "contribution-withdrawn");
    }

    [Fact]
    public async Task A_draft_that_is_taken_back_is_gone_and_nothing_is_sealed_for_it_again()
    {
        await using var platform = new Platform();
        await platform.InitializeAsync();
        var told = await (await Open(platform, "shredded-draft")).Begun();
        await told.Writes(0, ("story", Story));
        (await told.Withdraw()).Get();
        Refused(await told.Grain.SaveDraft(new(told.Person, NewRequest(), 1, [new("story", "More")]), Cancel), "contribution-withdrawn");
        Refused(await told.Grain.GetDraft(new(told.Person), Cancel), "no-such-contribution");
        await Assert.ThrowsAsync<OwnerShreddedException>(() => platform.Services.GetRequiredService<IVault>().Seal(new(told.Id.Value, "draft/story", 9), "More", Cancel).AsTask());
    }

    [Fact]
    public async Task The_words_wait_for_the_safeguarding_lead_and_go_when_the_concern_is_lifted()
    {
        await using var platform = new Platform();
        await platform.InitializeAsync();
        var told = await (await Open(platform, "shredded-held")).Told(Yes(Purpose.Aggregate));
        var (sealedWords, permit) = await Kept(platform, told);
        (await told.Grain.Raise(new(Steward, NewRequest()), Cancel)).Get();
        (await told.Withdraw()).Get();
        Refused(await told.Use(Counted), "withheld-withdrawn");
        Assert.Equal(Story, (await told.Look(Lead, LookReason.Safeguarding)).Get().Answer.Words.Single().Words);
        (await told.Grain.DecideConcern(new(Lead, NewRequest(), 1, ConcernState.Lifted, null), Cancel)).Get();
        await Assert.ThrowsAsync<WordsUnreadableException>(() => platform.Services.GetRequiredService<IVault>().Open(permit, sealedWords, Cancel).AsTask());
    }

    [Fact]
    public async Task A_vault_put_back_from_an_older_copy_opens_nothing_that_was_taken_back_since()
    {
        await using var platform = new Platform();
        await platform.InitializeAsync();
        var told = await (await Open(platform, "restored")).Told(Yes(Purpose.Aggregate));
        var stays = await told.Another("stays").Told(Yes(Purpose.AnonymousQuote, BodyId.Public));
        var (gone, permitGone) = await Kept(platform, told);

        var copy = Directory.CreateTempSubdirectory("engage-vault-copy-").FullName;
        await platform.Restart(() => CopyVault(platform.Folder, copy));
        (await told.On(platform).Withdraw()).Get();
        // Without the replay this opens: the old copy has the key.
        await platform.Restart(() => CopyVault(copy, platform.Folder));
        Directory.Delete(copy, recursive: true);

        var vault = platform.Services.GetRequiredService<IVault>();
        await Assert.ThrowsAsync<WordsUnreadableException>(() => vault.Open(permitGone, gone, Cancel).AsTask());
        Assert.Equal(Story, (await stays.On(platform).Use(Wanted(Purpose.AnonymousQuote, BodyId.Public))).Get().Answer.Words.Single().Words);
    }

    /// <summary>The words as the log has them, and a permit of before the withdrawal.</summary>
    internal static async Task<(SealedWords Words, Permit Permit)> Kept(Platform platform, Telling told)
    {
        var events = (await platform.Log.ReadStream(told.Id.Value, 0, 100, Cancel)).Events;
        var contribution = events.Aggregate(Contribution.Empty, (now, recorded) => now.Apply((ContributionEvent)EventCodec.Read(recorded)!, recorded.Header.At));
        return (contribution.Words.Single(), Permit.ToReadOwn(told.Person, contribution)!);
    }

    private static void CopyVault(string from, string to)
    {
        foreach (var old in Directory.EnumerateFiles(to, "vault.db*")) File.Delete(old);
        foreach (var file in Directory.EnumerateFiles(from, "vault.db*")) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
