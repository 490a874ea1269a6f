using Clinks.Engage.Domain;
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
        return (await Load(cancel)).Find(ask.Pack) is { } pack
            ? Outcome.Done(await new PackOpening(vault, told.Book, told.Material).Open(pack, ask.Actor, Now, cancel))
            : PackProblems.NoSuchPack();
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

    private async Task<(EngagementMaterial Told, long Position)> Told(CancellationToken cancel)
    {
        material ??= new(Log, vault, Scope);
        return (material, await material.CatchUp(cancel));
    }
}
