using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Domain.Membership;

/// <summary>A member organisation, by its slug ("oak-trust"). Its grain and stream are <c>member-oak-trust</c>.</summary>
[JsonConverter(typeof(IdentifierConverter<MemberId>))]
public readonly record struct MemberId : IIdentifier<MemberId>
{
    private MemberId(string value) => Value = value;

    public string Value => field ?? "";

    public string Stream => "member-" + Value;

    public static bool TryParse([NotNullWhen(true)] string? text, out MemberId id)
    {
        id = Slug.IsSlug(text) ? new(text) : default;
        return id.Value.Length > 0;
    }

    public static MemberId Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException("Not the id of a member.");

    public override string ToString() => Value;
}
