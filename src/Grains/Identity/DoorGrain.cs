using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Engagements;
using Clinks.Engage.Grains.Membership;
using Clinks.Engage.Grains.Vault;
using Orleans.Concurrency;

namespace Clinks.Engage.Grains.Identity;

/// <summary>Keeps nothing, so its turns may overlap.</summary>
[StatelessWorker]
[Reentrant]
public sealed class DoorGrain(IVault vault, OpenEngagements engagements) : Grain, IDoorGrain
{
    public async Task<Outcome<SignInLetter>> AskSignIn(AskSignIn command, CancellationToken cancel)
    {
        if (!SignInAddress.TryRead(command.Email, out var address)) return Problems.SignInAddressInvalid();
        var account = await vault.Account(address, cancel);
        return await GrainFactory.Account(account).AskSignIn(new(command.Actor, command.Request), cancel);
    }

    public async Task<Outcome<Answered<StartedSession>>> RedeemCode(RedeemCode command, CancellationToken cancel)
    {
        // What cannot be one is answered as a wrong one.
        if (!SignInAddress.TryRead(command.Email, out var address) || !SignInCode.TryRead(command.Code, out var code)) return Problems.SignInExpired();
        var account = await vault.Account(address, cancel);
        return await GrainFactory.Account(account).RedeemCode(new(command.Actor, command.Request, code, command.Session), cancel);
    }

    public async Task<Outcome<InvitationLetter>> Invite(InviteMember command, CancellationToken cancel)
    {
        var known = await engagements.Get(command.Engagement, cancel);
        if (!known.Is(out var engagement)) return Outcome.Refused<InvitationLetter>(known.Problems);
        if (!engagement.Asks(command.Member)) return Problems.NotAsked();
        var correspondent = await GrainFactory.Member(command.Member).GetCorrespondent(Ask.Platform, cancel);
        return correspondent.Is(out var there)
            ? await GrainFactory.Account(there.Account).Invite(command, cancel)
            : Outcome.Refused<InvitationLetter>(correspondent.Problems);
    }

    public async Task<Outcome<Answered<AccountRoles>>> Grant(GrantRoles command, CancellationToken cancel)
    {
        if (!SignInAddress.TryRead(command.Email, out var address)) return Problems.SignInAddressInvalid();
        var account = await vault.Account(address, cancel);
        return await GrainFactory.AccountDirectory().Grant(new(command.Actor, command.Request, account, command with { Email = address }), cancel);
    }
}
