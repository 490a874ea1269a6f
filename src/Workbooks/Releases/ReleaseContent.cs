using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Releases;

namespace Clinks.Engage.Workbooks.Releases;

/// <summary>What a release holds, where that decides what its frame says: files of releases from before stay as they were.</summary>
internal static class ReleaseContent
{
    /// <summary>Tables of amounts, published or with the reason why not.</summary>
    internal static bool HasAmounts(this Release release) => release.Tables.Any(table => table.Kind is TableKind.Amounts);

    internal static bool PublishesAmounts(this Release release) => release.Tables.Any(table => table is { Kind: TableKind.Amounts, IsPublished: true });
}
