using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Folding;
using Clinks.Engage.Grains.Vault;

namespace Clinks.Engage.Grains.Identity;

public sealed class PageKeysGrain(IEventLog log, IVault vault) : FoldedGrain<PageKeys, PageKeyKept>(log), IPageKeysGrain
{
    public async Task<PageKeyList> List(Ask ask, CancellationToken cancel) =>
        new(Permit.ToUsePageKeys(ask.Actor) is { } permit ? await vault.OpenWhole(permit, (await Load(cancel)).All.Select(kept => kept.Key), cancel) : []);

    public Task<Outcome<Answered<Nothing>>> Keep(KeepPageKey command, CancellationToken cancel) =>
        Decide<Nothing>(
            command,
            async _ =>
            {
                if (PageKeys.WhyNot(command.Name, command.Xml) is { } problem) return problem;
                var key = await vault.Seal(PageKeys.PlaceOf(Version + 1), command.Xml, cancel);
                return Outcome.Done(new Decision<PageKeyKept, Nothing>(TokenGrain.Scope, [new(command.Name, key)], Nothing.More));
            },
            cancel);
}
