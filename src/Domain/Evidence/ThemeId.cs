using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Domain.Evidence;

/// <summary>A theme of a coding frame: "lived-experience".</summary>
[JsonConverter(typeof(IdentifierConverter<ThemeId>))]
public readonly record struct ThemeId : IIdentifier<ThemeId>
{
    private ThemeId(string value) => Value = value;

    public string Value => field ?? "";

    public static bool TryParse([NotNullWhen(true)] string? text, out ThemeId id)
    {
        id = Slug.IsSlug(text) ? new(text) : default;
        return id.Value.Length > 0;
    }

    public static ThemeId Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException("Not the id of a theme.");

    public override string ToString() => Value;
}
