using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Contributions;
using Clinks.Engage.Grains.Vault;
using Microsoft.Extensions.DependencyInjection;
using static Clinks.Engage.Api.Tests.Contributions.Telling;

namespace Clinks.Engage.Api.Tests.Contributions;

/// <summary>What the clock ends is written down, and its words go where something was taken back, without anybody calling for that contribution.</summary>
public sealed class EndingStories
{
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    private readonly ShiftedClock clock = new();

    [Fact]
    public async Task The_last_permit_runs_out_after_another_was_taken_back_and_the_words_go()
    {
        await using var platform = Platform();
        await platform.InitializeAsync();
        var told = await (await Open(platform, "ending")).Told(Until(Yes(Purpose.Aggregate)), Yes(Purpose.AnonymousQuote, BodyId.Public));
        (await told.Grain.WithdrawPurpose(new(told.Person, NewRequest(), Purpose.AnonymousQuote, null), Cancel)).Get();
        var whole = await told.Another("whole").Told(Until(Yes(Purpose.Aggregate)));
        var open = await told.Another("open").Told(Until(Yes(Purpose.Aggregate)), Yes(Purpose.InternalAnalysis));
        var (gone, kept) = (await Kept(platform, told), await Kept(platform, whole));
        Assert.Equal(0, (await Sweep(platform)).Ended);
        Assert.NotNull(await OpenOrNull(platform, gone));

        clock.Pass(Month);
        Assert.Equal(new Swept(2, 0, false), await Sweep(platform));
        Assert.Equal(new Swept(0, 0, false), await Sweep(platform));
        Assert.Equal((true, true, false), (await HasEnded(platform, told), await HasEnded(platform, whole), await HasEnded(platform, open)));
        // Nothing was taken back of the other: it may be renewed, and its words stay shut until then.
        Assert.Equal((null, Story), (await OpenOrNull(platform, gone), await OpenOrNull(platform, kept)));
        Refused(await whole.Use(Wanted(Purpose.Aggregate)), "withheld-expired");
        (await open.Use(Wanted(Purpose.InternalAnalysis))).Get();
    }

    /// <summary>It is stored nowhere: who repeats the form later is told that it was sent, and no code.</summary>
    [Fact]
    public async Task The_code_is_told_once_more_within_ten_minutes_and_not_after()
    {
        await using var platform = Platform();
        await platform.InitializeAsync();
        var told = await (await Open(platform, "ending-code")).Begun();
        await told.Writes(0, ("story", Story));
        var send = new SendContribution(told.Visitor, NewRequest(), null, null);
        var first = (await told.Grain.Finish(send, Cancel)).Get();
        clock.Pass(TimeSpan.FromMinutes(9));
        Assert.Equal(first, (await told.Grain.Finish(send, Cancel)).Get());
        clock.Pass(TimeSpan.FromMinutes(2));
        var late = (await told.Grain.Finish(send, Cancel)).Get();
        Assert.Equal((first.Receipt, null), (late.Receipt, late.Answer.Code));
    }

    [Fact]
    public async Task What_fell_due_while_no_silo_ran_is_found_at_the_next_start()
    {
        await using var platform = Platform();
        await platform.InitializeAsync();
        var told = await (await Open(platform, "ending-later")).Told(Until(Yes(Purpose.Aggregate)), Yes(Purpose.AnonymousQuote, BodyId.Public));
        (await told.Grain.WithdrawPurpose(new(told.Person, NewRequest(), Purpose.AnonymousQuote, null), Cancel)).Get();
        var gone = await Kept(platform, told);
        await platform.Restart(() => clock.Pass(Month));

        // Nobody asks for it: the platform does.
        while (await OpenOrNull(platform, gone) is not null) await Task.Yield();
        while (!await HasEnded(platform, told)) await Task.Yield();
    }

    [Fact]
    public async Task An_ending_that_is_put_off_comes_when_it_is_due_then()
    {
        await using var platform = Platform();
        await platform.InitializeAsync();
        var told = await (await Open(platform, "ending-put-off")).Told(Until(Yes(Purpose.Aggregate)));
        Assert.Equal(0, (await Sweep(platform)).Ended);
        (await told.Answer(Yes(Purpose.Aggregate) with { Until = clock.GetUtcNow() + Month + Month })).Get();
        clock.Pass(Month);
        Assert.Equal(0, (await Sweep(platform)).Ended);
        clock.Pass(Month);
        Assert.Equal(1, (await Sweep(platform)).Ended);
        Assert.True(await HasEnded(platform, told));
    }

    private Platform Platform() => new(host => clock.AddTo(host.Services));

    private Provision Until(Provision provision) => provision with { Until = clock.GetUtcNow() + Month - TimeSpan.FromHours(1) };

    private static Task<Swept> Sweep(Platform platform) => platform.Grains.ContributionEndings().Sweep(new Ask(Actor.System), Cancel);

    private static async Task<bool> HasEnded(Platform platform, Telling told) =>
        (await platform.Log.ReadStream(told.Id.Value, 0, 100, Cancel)).Events.Any(recorded => recorded.Header.Type == EventTypes.NameOf(typeof(ConsentExpired)));

    private static async Task<PermittedWords> Kept(Platform platform, Telling told)
    {
        var (words, permit) = await ShreddingStories.Kept(platform, told);
        return new(permit, words);
    }

    /// <summary>As the attacker would: a permit of before, and the vault itself.</summary>
    private static async Task<string?> OpenOrNull(Platform platform, PermittedWords asked) =>
        (await platform.Services.GetRequiredService<IVault>().Open([asked], Cancel))[0]?.Words;
}
