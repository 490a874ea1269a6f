using Clinks.Engage.Domain.Consent;

namespace Clinks.Engage.Domain.Identity;

/// <summary>A key that protects forms and small fields of pages, as ASP.NET's Data Protection writes it. Good for months, never for what is kept.</summary>
/// <param name="Name">What Data Protection calls it.</param>
[EventType("page-key-kept/1")]
public sealed record PageKeyKept(string Name, SealedWords Key);

/// <summary>All page keys there are. Every process that serves pages has the same, and has them again after a restart.</summary>
public sealed record PageKeys : IFold<PageKeys, PageKeyKept>
{
    /// <summary>Their stream, their grain's key, and the owner of the key that seals them.</summary>
    public const string Owner = "page-keys";

    private const int LongestName = 100;

    public static PageKeys Empty { get; } = new();

    public ImmutableArray<PageKeyKept> All { get; init; } = [];

    public static Place PlaceOf(int version) => new(Owner, "key/xml", version);

    public static Problem? WhyNot(string name, string xml) => name is { Length: > 0 and <= LongestName } && xml.Length > 0 ? null : Problems.PageKeyUnclear();

    public PageKeys Apply(PageKeyKept happened, DateTimeOffset at) => this with { All = [.. All, happened] };
}
