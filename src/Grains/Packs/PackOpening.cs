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
        var wanted = Preparation.Of(pack, book, material, now).Quotes.Select(quote => Ask(quote, actor, now)).Where(quote => quote.Words is not null).ToList();
        // Several quotes of one text are parts of it: it is opened once, and each of them had a permit for it.
        var texts = new Dictionary<Place, int>();
        foreach (var quote in wanted) texts.TryAdd(quote.Of.Text.Place, texts.Count);
        ImmutableArray<PermittedWords> asked = [.. wanted.DistinctBy(quote => quote.Of.Text.Place).Select(quote => quote.Words!.Value), .. wanted.Select(quote => quote.Name).OfType<PermittedWords>()];
        var opened = await vault.Open(asked, cancel);
        var quotes = ImmutableArray.CreateBuilder<PackQuote>(wanted.Count);
        var name = texts.Count;
        foreach (var quote in wanted)
        {
            var shown = quote.Name is null ? null : opened[name++];
            // Where a key is gone, or a part of the text, it is no part of what is handed out, either.
            if (opened[texts[quote.Of.Text.Place]]?.Part(quote.Of.Passage.Start, quote.Of.Passage.Length) is { } words && shown is null == quote.Name is null) quotes.Add(Quote(quote.Of, words, shown));
        }

        return new(pack, book.Frame, quotes.DrainToImmutable());
    }

    private Asked Ask(PreparedQuote quote, Actor actor, DateTimeOffset now)
    {
        var permit = quote.Leave is { } leave ? Permit.ToUse(leave, actor, now) : Permit.ToQuote(actor, material.Of(quote.Handed.Response!.Value), quote.Passage.Text, quote.Handed.Attribution);
        var name = quote.Leave is { Name: { } given } && Permit.ToShowName(quote.Leave, actor, now) is { } shows ? new PermittedWords(shows, given) : (PermittedWords?)null;
        return new(quote, permit is null || (quote.Leave is { Name: not null } && name is null) ? null : new PermittedWords(permit, quote.Text), name);
    }

    private PackQuote Quote(PreparedQuote quote, Released words, Released? name)
    {
        var member = quote.Handed.Response is { } response && quote.Handed.Attribution is Attribution.Named ? material.Of(response).Member : (Domain.Membership.MemberId?)null;
        return new(quote.Handed, quote.Passage.Themes, words, name, quote.Speaker, member);
    }

    /// <param name="Words">Null where there is no permit.</param>
    private readonly record struct Asked(PreparedQuote Of, PermittedWords? Words, PermittedWords? Name);
}
