using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Folding;
using Clinks.Engage.Grains.Vault;

namespace Clinks.Engage.Grains.Identity;

/// <summary>
/// Keeps nothing: a fold over two types of event. Grants and their taking away pass through here one after the other, so that two
/// administrators cannot take each other away and leave none.
/// </summary>
public sealed class AccountDirectoryGrain : Grain, IAccountDirectoryGrain
{
    private static readonly ImmutableArray<string> Types = [EventTypes.NameOf(typeof(AccountRolesGranted)), EventTypes.NameOf(typeof(AccountAccessTakenAway))];

    private readonly SortedDictionary<string, Account> accounts = new(StringComparer.Ordinal);
    private readonly Follower follower;
    private readonly IVault vault;

    public AccountDirectoryGrain(IEventLog log, IVault vault)
    {
        this.vault = vault;
        follower = new((after, cancel) => log.ReadTypes(Types, after, cancel), Take);
    }

    public async Task<AccountPage> List(ListAccounts ask, CancellationToken cancel)
    {
        await follower.CatchUp(cancel);
        var page = accounts.Where(one => ask.After is null || string.CompareOrdinal(one.Key, ask.After) > 0).Take(ask.Limit + 1).ToList();
        var views = ImmutableArray.CreateBuilder<AccountView>();
        foreach (var (stream, account) in page.Take(ask.Limit)) views.Add(await View(ask.Actor, stream, account, cancel));
        return new(views.DrainToImmutable(), page.Count > ask.Limit ? page[ask.Limit - 1].Key : null);
    }

    public async Task<HoldersOfRoles> GetHolders(AskHolders ask, CancellationToken cancel)
    {
        await follower.CatchUp(cancel);
        var addresses = ImmutableArray.CreateBuilder<Released>();
        foreach (var (stream, account) in accounts.Where(one => (one.Value.Staff & ask.Roles) != 0).ToArray())
        {
            if (AccountId.TryParse(stream, out var id) && await Open(Permit.ToWriteTo(ask.Actor, id), account, cancel) is { } address) addresses.Add(address);
        }

        return new(addresses.DrainToImmutable());
    }

    public async Task<Outcome<Answered<AccountRoles>>> Grant(GrantToFound command, CancellationToken cancel)
    {
        var others = await OthersAdministrate(command.Account, cancel);
        return await GrainFactory.Account(command.Account).Grant(new(command.Actor, command.Request, command.Grant, others), cancel);
    }

    public async Task<Outcome<Answered<Nothing>>> TakeAway(TakeAway command, CancellationToken cancel)
    {
        var others = await OthersAdministrate(command.Account, cancel);
        return await GrainFactory.Account(command.Account).TakeAway(new(command.Actor, command.Request, others), cancel);
    }

    private async Task<bool> OthersAdministrate(AccountId account, CancellationToken cancel)
    {
        await follower.CatchUp(cancel);
        return accounts.Any(one => one.Key != account.Value && (one.Value.Staff & Roles.Administrator) != 0);
    }

    private void Take(EventHeader header, object happened)
    {
        var account = accounts.GetValueOrDefault(header.Stream, Account.Empty).Apply((AccountEvent)happened, header.At);
        if (account.TakenAway) accounts.Remove(header.Stream);
        else accounts[header.Stream] = account;
    }

    private async ValueTask<AccountView> View(Actor actor, string stream, Account account, CancellationToken cancel)
    {
        if (!AccountId.TryParse(stream, out var id)) throw new InvalidOperationException("This is the stream of no account.");
        return new(id, account.Staff, account.Granted, await Open(Permit.ToReadAddress(actor, id), account, cancel));
    }

    private async ValueTask<Released?> Open(Permit? permit, Account account, CancellationToken cancel)
    {
        if (account.Address is not { } address || permit is null) return null;
        try
        {
            return await vault.Open(permit, address, cancel);
        }
        catch (WordsUnreadableException)
        {
            // Erased: the account is still there to be taken away.
            return null;
        }
    }
}
