using System.Security.Cryptography;
using Clinks.Engage.Api.Engagements;
using Clinks.Engage.Api.Membership;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Packs;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Releases;
using Clinks.Engage.Grains.Engagements;
using Clinks.Engage.Grains.Packs;
using Clinks.Engage.Workbooks.Packs;

namespace Clinks.Engage.Api.Packs;

/// <summary>
/// Makes the file of a pack: what may leave is asked, written in memory, and handed out only where the register then still says yes to just this
/// content. Where something was taken back in between, what was written is thrown away and made anew.
/// </summary>
internal sealed class PackDownload(StaffEngagement engagement, IGrainFactory grains, Language language, DateOnly day)
{
    /// <summary>Somebody else would have to take something back each time, while one file is written.</summary>
    private const int MostTries = 5;

    internal sealed record PackFile(string Name, byte[] Content);

    public async Task<Outcome<PackFile>> Make(int number, CancellationToken cancel)
    {
        var packs = grains.Packs(engagement.View.Id);
        for (var tries = 1; ; tries++)
        {
            var prepared = await packs.Prepare(new(engagement.Actor, number), cancel);
            if (!prepared.Is(out var content)) return Outcome.Refused<PackFile>(prepared.Problems);
            var release = await ReleaseOf(content.Pack, cancel);
            if (!release.Is(out var tables)) return Outcome.Refused<PackFile>(release.Problems);
            var file = await Write(content, tables.Release, cancel);
            // Each file is a handing of its own, decided on anew: a form that is sent twice is two files.
            var request = RequestKey.Of($"download-{Guid.NewGuid():N}", "pack", []);
            var handed = await packs.HandOut(new(engagement.Actor, request, number, language, [.. content.Quotes.Select(quote => quote.Handed)], Convert.ToHexStringLower(SHA256.HashData(file))), cancel);
            if (handed.Succeeded) return new PackFile(PackWorkbook.FileName(engagement.View.Id.Value, content.Pack, language), file);
            if (handed.Problems is not [{ Code: "pack-changed" or "busy" }] || tries == MostTries) return Outcome.Refused<PackFile>(handed.Problems);
        }
    }

    private async Task<byte[]> Write(PackContent content, Release? release, CancellationToken cancel)
    {
        var names = content.Quotes.Any(quote => quote.Member is not null)
            ? (await WholeDirectory.Read(grains, engagement.Actor, cancel)).ToDictionary(member => member.Id, member => member.Name) : [];
        using var stream = new MemoryStream();
        new PackWorkbook(content, engagement.View.Title, release, quote => quote.Member is { } member ? names.GetValueOrDefault(member) : null, day, language).Write(stream);
        return stream.ToArray();
    }

    /// <summary>In a record: an outcome holds no null.</summary>
    private sealed record Tables(Release? Release);

    private async Task<Outcome<Tables>> ReleaseOf(Pack pack, CancellationToken cancel) =>
        pack.Release is { } number
            ? (await grains.Engagement(engagement.View.Id).GetRelease(new(engagement.Actor, number), cancel)).Map(release => new Tables(release))
            : new Tables(null);
}
