using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Mail;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Grains.Identity;
using Clinks.Engage.Grains.Membership;

namespace Clinks.Engage.Api.Identity;

/// <summary>Letters to organisations' contacts. The address goes from the directory to the outbox and is shown to nobody on the way.</summary>
internal sealed class Correspondence(IGrainFactory grains, Outbox outbox, Addresses addresses, MailOptions mail)
{
    /// <summary>False: no letter can be sent, because the platform was told of no mail server.</summary>
    public bool Works => mail.Works;

    /// <summary>Invites the contact of an organisation. The caller has looked whether the actor may.</summary>
    /// <param name="anew">The letter was lost: the link of the new one replaces the first.</param>
    public async Task<Outcome<Domain.Nothing>> Invite(
        RequestKey request, EngagementId engagement, MemberId member, Wording title, string organisation, Language language, bool anew, CancellationToken cancel)
    {
        if (!Works) return Problems.NoPost();
        var invited = await grains.Door().Invite(new(Actor.System, request, engagement, member, anew), cancel);
        if (!invited.Is(out var letter)) return Outcome.Refused<Domain.Nothing>(invited.Problems);
        var link = addresses.Of($"/invitation/{new SessionSecret(letter.Account, letter.LinkSecret).Write()}?return={Uri.EscapeDataString(PathOf(engagement))}");
        return outbox.TryAdd(Letters.Invitation(letter.Address.Words, language, title, organisation, link)) ? Domain.Nothing.More : Problems.TryAgain();
    }

    /// <summary>Sends the receipt of what an organisation sent to its contact.</summary>
    public async Task<Outcome<Domain.Nothing>> SendReceipt(EngagementId engagement, MemberId member, Wording title, Receipt receipt, Language language, CancellationToken cancel)
    {
        if (!Works) return Problems.NoPost();
        var correspondent = await grains.Member(member).GetCorrespondent(Ask.Platform, cancel);
        if (!correspondent.Is(out var there)) return Outcome.Refused<Domain.Nothing>(correspondent.Problems);
        return outbox.TryAdd(Letters.Receipt(there.Address.Words, language, title, receipt, addresses.Of(PathOf(engagement) + "/sent"))) ? Domain.Nothing.More : Problems.TryAgain();
    }

    private static string PathOf(EngagementId engagement) => $"/{(engagement.Kind is EngagementKind.Survey ? "surveys" : "consultations")}/{engagement.Name}";
}
