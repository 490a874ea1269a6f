using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Domain.Contributions;

/// <summary>
/// A contribution: <c>contribution-{26 characters}</c>, made of the request that begins it and of nothing about the person. Also its grain key,
/// its stream, and the owner of its key.
/// </summary>
[JsonConverter(typeof(IdentifierConverter<ContributionId>))]
public readonly record struct ContributionId : IIdentifier<ContributionId>
{
    private const string Prefix = "contribution-";
    private const int RandomLength = 26;

    private ContributionId(string value) => Value = value;

    public string Value => field ?? "";

    /// <summary>The id of the contribution that this request of this actor begins.</summary>
    public static ContributionId For(Actor actor, RequestKey request) => new(Prefix + request.Derive(actor, "contribution"));

    public static bool TryParse([NotNullWhen(true)] string? text, out ContributionId id)
    {
        id = text is not null && text.StartsWith(Prefix, StringComparison.Ordinal) && Base32.IsOne(text.AsSpan(Prefix.Length), RandomLength) ? new(text) : default;
        return id.Value.Length > 0;
    }

    public static ContributionId Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException("Not the id of a contribution.");

    /// <summary>Whoever showed the code of this contribution. The id is no slug, so that nobody who holds a token can have it.</summary>
    internal Actor Contributor => new(":" + Value, Roles.None);

    internal bool IsActor(Actor actor) => Value.Length > 0 && actor == Contributor;

    public override string ToString() => Value;
}
