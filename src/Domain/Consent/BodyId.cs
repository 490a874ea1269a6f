using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Domain.Consent;

/// <summary>Somebody who may receive words: "ministry-of-justice"; "public" is everybody.</summary>
[JsonConverter(typeof(IdentifierConverter<BodyId>))]
public readonly record struct BodyId : IIdentifier<BodyId>
{
    private BodyId(string value) => Value = value;

    public string Value => field ?? "";

    /// <summary>Whoever reads what Clinks publishes.</summary>
    public static BodyId Public { get; } = new("public");

    public static bool TryParse([NotNullWhen(true)] string? text, out BodyId id)
    {
        id = Slug.IsSlug(text) ? new(text) : default;
        return id.Value.Length > 0;
    }

    public static BodyId Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException("Not the id of a body.");

    public override string ToString() => Value;
}
