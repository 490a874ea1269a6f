using System.Runtime.InteropServices;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Packs;
using Clinks.Engage.Grains.Vault;

namespace Clinks.Engage.Grains.Packs;

/// <summary>From what was decided to words: everything that may leave at one moment is opened under one look at the keys.</summary>
public sealed class PackOpening(IVault vault, EvidenceBook book, Material material)
{
    public async Task<PackContent> Open(Pack pack, Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        var prepared = Preparation.Of(pack, book, material, now).Quotes;
        // Several quotes of one text are parts of it: it is opened once, and each of them had a permit for it.
        var (asked, places, wanted) = (ImmutableArray.CreateBuilder<PermittedWords>(), new Dictionary<Place, int>(), new List<Asked>(prepared.Length));
        foreach (var quote in prepared)
        {
            if (PermitFor(quote, actor, now) is not { } permit) continue;
            int? name = null;
            if (quote.Leave is { Name: { } given } leave)
            {
                // Who is to be named goes with the name, or not at all.
                if (Permit.ToShowName(leave, actor, now) is not { } shows) continue;
                name = asked.Count;
                asked.Add(new(shows, given));
            }

            ref var text = ref CollectionsMarshal.GetValueRefOrAddDefault(places, quote.Text.Place, out var known);
            if (!known)
            {
                text = asked.Count;
                asked.Add(new(permit, quote.Text));
            }

            wanted.Add(new(quote, text, name));
        }

        var opened = await vault.Open(asked.DrainToImmutable(), cancel);
        var quotes = ImmutableArray.CreateBuilder<PackQuote>(wanted.Count);
        foreach (var (quote, text, name) in wanted)
        {
            var shown = name is { } at ? opened[at] : null;
            // Where a key is gone, or a part of the text, it is no part of what is handed out, either.
            if (opened[text]?.Part(quote.Passage.Start, quote.Passage.Length) is { } words && shown is null == name is null) quotes.Add(Quote(quote, words, shown));
        }

        return new(pack, book.Frame, quotes.DrainToImmutable());
    }

    private Permit? PermitFor(PreparedQuote quote, Actor actor, DateTimeOffset now) =>
        quote.Leave is { } leave ? Permit.ToUse(leave, actor, now) : Permit.ToQuote(actor, material.Of(quote.Handed.Response!.Value), quote.Passage.Text, quote.Handed.Attribution);

    private PackQuote Quote(PreparedQuote quote, Released words, Released? name)
    {
        var member = quote.Handed.Response is { } response && quote.Handed.Attribution is Attribution.Named ? material.Of(response).Member : (Domain.Membership.MemberId?)null;
        return new(quote.Handed, quote.Passage.Themes, words, name, quote.Speaker, member);
    }

    /// <param name="Text">Its place among what is opened.</param>
    /// <param name="Name">The name's, where one is shown.</param>
    private readonly record struct Asked(PreparedQuote Of, int Text, int? Name);
}
