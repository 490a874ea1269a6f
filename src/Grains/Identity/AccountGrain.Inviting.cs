using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Grains.Engagements;
using Clinks.Engage.Grains.Folding;
using Clinks.Engage.Grains.Participation;
using Clinks.Engage.Grains.Responding;

namespace Clinks.Engage.Grains.Identity;

/// <summary>Invitations: their letters, and the link that holds until the answer is sent.</summary>
public sealed partial class AccountGrain
{
    public async Task<Outcome<InvitationLetter>> Invite(InviteMember command, CancellationToken cancel)
    {
        var (secret, hash) = Secrets.NewLink();
        var invited = await Decide<InvitedLetter>(
            command,
            async account => account.Invite(command.Engagement, command.Member, hash, command.Anew, await AccessNow(account, cancel))
                .Map(happened => Only(happened, (AccountInvited _) => new InvitedLetter(hash))),
            cancel);
        if (!invited.Is(out var answered)) return Outcome.Refused<InvitationLetter>(invited.Problems);
        if (answered.Answer.LinkHash != hash) return Problems.LetterMadeAlready();
        return (await Recipient(command.Actor, cancel)).Map(address => new InvitationLetter(Id, command.Engagement, command.Member, secret, address));
    }

    public Task<Outcome<Answered<StartedSession>>> RedeemInvitation(RedeemLink command, CancellationToken cancel) =>
        Decide<StartedSession>(
            Mine(command),
            async account =>
            {
                if (account.InvitationOf(command.LinkHash) is not { } invitation) return Problems.SignInExpired();
                var wanted = await StillWanted(invitation.Engagement, invitation.Member, cancel);
                return account.RedeemInvitation(command.LinkHash, command.Session, wanted, await AccessNow(account, cancel), clock.GetUtcNow())
                    .Map(happened => new Decision<AccountEvent, StartedSession>(Scope, happened, Started(happened.OfType<SessionStarted>().Single())));
            },
            cancel);

    private async ValueTask<bool> StillWanted(EngagementId engagement, MemberId member, CancellationToken cancel)
    {
        if (await GrainFactory.Engagement(engagement).GetStage(Ask.Platform, cancel) is not Stage.Open) return false;
        var participant = await GrainFactory.Participant(engagement, member).Get(Ask.Platform, cancel);
        return participant.Participant.Response is not { } response
            || await GrainFactory.Response(response).GetStatus(Ask.Platform, cancel) is not ResponseStatus.Submitted;
    }

    private sealed record InvitedLetter(string LinkHash);
}
