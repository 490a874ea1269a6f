using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Packs;
using Clinks.Engage.Grains.Engagements;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Evidence;
using Clinks.Engage.Grains.Folding;
using Clinks.Engage.Grains.Vault;

namespace Clinks.Engage.Grains.Packs;

/// <summary>Decided in Domain over the whole engagement, and handed out only where nothing has happened in it since: the log decides that, not this grain.</summary>
public sealed class PacksGrain(IEventLog log, IVault vault, TimeProvider clock) : FoldedGrain<Register, PackEvent>(log), IPacksGrain
{
    private EngagementMaterial? material;

    private string Scope => Stream["packs-".Length..];

    private EngagementId Engagement => EngagementId.Parse(Scope);

    private DateTimeOffset Now => clock.GetUtcNow();

    public async Task<Outcome<Answered<PackNumber>>> Plan(PlanPack command, CancellationToken cancel)
    {
        var releases = await GrainFactory.Engagement(Engagement).GetReleases(new(command.Actor), cancel);
        if (!releases.Is(out var made)) return Outcome.Refused<Answered<PackNumber>>(releases.Problems);
        var (told, _) = await Told(cancel);
        return await Decide<PackNumber>(
            command,
            register => new(register.Plan(command, told.Book, [.. made.Releases.Select(release => release.Release)]).Map(happened =>
                new Decision<PackEvent, PackNumber>(Scope, happened, new(register.Packs.Length + 1)))),
            cancel);
    }

    public async Task<Outcome<RegisterView>> Get(Ask ask, CancellationToken cancel)
    {
        var (told, _) = await Told(cancel);
        var register = await Load(cancel);
        return Outcome.Done(new RegisterView([.. register.Packs.Select(pack => new PackView(pack, [.. pack.Handings.Select(handing => new HandingView(handing, Recalling.Due(handing, told.Material, Now)))]))]));
    }

    public async Task<Outcome<PackPreview>> Preview(AskPack ask, CancellationToken cancel)
    {
        var (told, _) = await Told(cancel);
        if ((await Load(cancel)).Find(ask.Pack) is not { } pack) return PackProblems.NoSuchPack();
        var prepared = Preparation.Of(pack, told.Book, told.Material, Now);
        return Outcome.Done(new PackPreview(pack, [.. prepared.Quotes.Select(quote => quote.Handed)], prepared.LeftOut));
    }

    public async Task<Outcome<PackContent>> Prepare(AskPack ask, CancellationToken cancel)
    {
        var (told, _) = await Told(cancel);
        if ((await Load(cancel)).Find(ask.Pack) is not { } pack) return PackProblems.NoSuchPack();
        var now = Now;
        var quotes = ImmutableArray.CreateBuilder<PackQuote>();
        foreach (var quote in Preparation.Of(pack, told.Book, told.Material, now).Quotes)
        {
            if (await Open(ask.Actor, quote, told, now, cancel) is { } opened) quotes.Add(opened);
        }

        var answered = told.Material.Contributions.Count(one => one is { Status: ContributionStatus.Finished, Consent.IsOver: false });
        return Outcome.Done(new PackContent(pack, told.Book.Frame, quotes.DrainToImmutable(), answered / 10 * 10));
    }

    public Task<Outcome<Answered<HandingNumber>>> HandOut(HandOutPack command, CancellationToken cancel) =>
        Decide<HandingNumber>(
            command,
            async register =>
            {
                var (told, position) = await Told(cancel);
                var prepared = register.Find(command.Pack) is { } pack ? Preparation.Of(pack, told.Book, told.Material, Now) : new([], []);
                return register.HandOut(command, prepared).Map(happened =>
                    new Decision<PackEvent, HandingNumber>(Scope, happened, new(command.Pack, register.Find(command.Pack)!.Handings.Length + 1)) { ScopeSeen = position });
            },
            cancel);

    public async Task<Outcome<Answered<HandingNumber>>> SendRecall(SendRecall command, CancellationToken cancel)
    {
        var (told, _) = await Told(cancel);
        return await Become(command, register => register.Recall(command, told.Material, Now), new(command.Pack, command.Handing), cancel);
    }

    public Task<Outcome<Answered<HandingNumber>>> CloseRecall(CloseRecall command, CancellationToken cancel) =>
        Become(command, register => register.Close(command), new(command.Pack, command.Handing), cancel);

    public async Task<Outcome<PackUses>> GetUsesOf(AskPackUses ask, CancellationToken cancel) => Outcome.Done(new PackUses((await Load(cancel)).UsesOf(ask.Contribution)));

    private Task<Outcome<Answered<HandingNumber>>> Become(ICommand command, Func<Register, Outcome<ImmutableArray<PackEvent>>> decide, HandingNumber answer, CancellationToken cancel) =>
        Decide<HandingNumber>(command, register => new(decide(register).Map(happened => new Decision<PackEvent, HandingNumber>(Scope, happened, answer))), cancel);

    /// <summary>Null where the key is gone, or a part of the text: then it is no part of what is handed out, either.</summary>
    private static async Task<PackQuote?> Open(Actor actor, PreparedQuote quote, EngagementMaterial told, DateTimeOffset now, CancellationToken cancel)
    {
        var (passage, attribution) = (quote.Passage, quote.Passage.Quote!.Attribution);
        var answered = quote.Handed.Response is { } response ? told.Material.Of(response) : null;
        var permit = quote.Leave is { } leave ? Permit.ToUse(leave, actor, now) : Permit.ToQuote(actor, answered!, passage.Text, attribution);
        if ((await told.TryOpen(permit, quote.Text, cancel))?.Part(passage.Start, passage.Length) is not { } words) return null;
        Released? name = null;
        if (quote.Leave is { Name: { } given } && (name = await told.TryOpen(Permit.ToShowName(quote.Leave, actor, now), given, cancel)) is null) return null;
        return new(quote.Handed, attribution, passage.Themes, words, name, quote.Leave is null ? null : quote.Speaker, attribution is Attribution.Named ? answered?.Member : null);
    }

    private async Task<(EngagementMaterial Told, long Position)> Told(CancellationToken cancel)
    {
        material ??= new(Log, vault, Scope);
        return (material, await material.CatchUp(cancel));
    }
}
