using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Vault;

namespace Clinks.Engage.Grains.Contributions;

/// <summary>
/// Every code takes the same way: a mark, one look into the log, one comparison. Wrong tries are counted a locator, in memory: what protects
/// the secret are its 100 random bits, and the count only keeps somebody from trying for ever.
/// </summary>
public sealed class ContributionCodesGrain(IEventLog log, IVault vault, TimeProvider clock) : Grain, IContributionCodesGrain
{
    // Somebody who copies from paper gets it wrong a few times.
    public const int MostWrong = 30;

    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    // Of locators that exist; made-up ones take no memory.
    private readonly Dictionary<string, (int Wrong, DateTimeOffset Since)> tries = new(StringComparer.Ordinal);

    public async Task<Outcome<CodeOpens>> Try(TryContributionCode ask, CancellationToken cancel)
    {
        ContributionCode.TryRead(ask.Typed, out var code);
        var mark = await vault.MarkOf(code, cancel);
        var kept = await Find(code?.Locator ?? new('0', ContributionCode.LocatorLength), cancel);
        var opened = ContributionCodeKept.Check(kept, mark);
        if (kept is null) return ContributionProblems.CodeUnknown();

        var now = clock.GetUtcNow();
        var before = tries.GetValueOrDefault(kept.Code.Locator);
        if (now - before.Since > Window) before = (0, now);
        if (!opened.Succeeded) tries[kept.Code.Locator] = before with { Wrong = before.Wrong + 1 };
        return before.Wrong >= MostWrong ? ContributionProblems.CodeUnknown() : opened.Map(contributor => new CodeOpens(kept.Contribution, contributor));
    }

    private async Task<ContributionCodeKept?> Find(string locator, CancellationToken cancel) =>
        (await log.ReadStream(ContributionCodeKept.StreamOf(locator), 0, 1, cancel)).Events is [var first] ? EventCodec.Read(first) as ContributionCodeKept : null;
}
