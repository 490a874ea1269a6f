using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Folding;
using Clinks.Engage.Grains.Vault;

namespace Clinks.Engage.Grains.Evidence;

/// <summary>What was told in one engagement, followed from the log; with what was marked in it, and the way to its words.</summary>
internal sealed class EngagementMaterial(IEventLog log, IVault vault, string engagement)
{
    private Follower? follower;

    public Material Material { get; private set; } = new();

    /// <summary>What was marked, as of the same position.</summary>
    public EvidenceBook Book { get; private set; } = EvidenceBook.Empty;

    /// <summary>Everything that the log held when this was asked is in.</summary>
    /// <returns>Up to which position.</returns>
    public async Task<long> CatchUp(CancellationToken cancel)
    {
        follower ??= new((after, stop) => log.ReadScope(engagement, after, stop), Take);
        try
        {
            await follower.CatchUp(cancel);
            return follower.Position;
        }
        catch
        {
            // Half an event may have been taken in: begin again from the log rather than take it twice.
            (follower, Material, Book) = (null, new(), EvidenceBook.Empty);
            throw;
        }
    }

    /// <summary>The words of a text that may be read now, for whoever codes; null where they are gone.</summary>
    public async Task<Released?> Read(Actor actor, Place place, DateTimeOffset now, CancellationToken cancel)
    {
        if (Material.WhyNotRead(actor, place, now) is not null || Material.Find(place) is not { } words) return null;
        var permit = ContributionId.TryParse(place.Owner, out var contribution)
            ? Material.Of(contribution).Decide(Material.Reading(place), now) is Decision.Allowed { Leave: var leave } ? Permit.ToUse(leave, actor, now) : null
            : Material.TryResponse(place, out var response) ? Permit.ToReadSent(actor, response, Material.Of(response)) : null;
        return await TryOpen(permit, words, cancel);
    }

    /// <summary>Null without a permit, and where the key is gone: what is shredded is not there, and no error.</summary>
    public async Task<Released?> TryOpen(Permit? permit, SealedWords? words, CancellationToken cancel)
    {
        if (permit is null || words is null) return null;
        try
        {
            return await vault.Open(permit, words, cancel);
        }
        catch (WordsUnreadableException)
        {
            return null;
        }
    }

    private void Take(EventHeader header, object happened)
    {
        if (happened is EvidenceEvent e) Book = Book.Apply(e, header.At);
        else Material.Take(header.Stream, happened, header.At);
    }
}
