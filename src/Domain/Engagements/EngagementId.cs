using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Domain.Engagements;

/// <summary>The two kinds of engagement. They differ in name and address, not in rules.</summary>
public enum EngagementKind
{
    Survey,
    Consultation,
}

/// <summary>An engagement: <c>survey-{slug}</c> or <c>consultation-{slug}</c>; also its grain key, its stream and the scope of its events.</summary>
[JsonConverter(typeof(IdentifierConverter<EngagementId>))]
public readonly record struct EngagementId : IIdentifier<EngagementId>
{
    private const string Survey = "survey-", Consultation = "consultation-";

    private EngagementId(string value) => Value = value;

    public string Value => field ?? "";

    public EngagementKind Kind => Value.StartsWith(Survey, StringComparison.Ordinal) ? EngagementKind.Survey : EngagementKind.Consultation;

    /// <summary>The part that people choose, as it stands in a URL.</summary>
    public string Name => Value[(Kind is EngagementKind.Survey ? Survey : Consultation).Length..];

    public static bool TryCreate(EngagementKind kind, [NotNullWhen(true)] string? name, out EngagementId id) =>
        TryParse((kind is EngagementKind.Survey ? Survey : Consultation) + name, out id);

    public static bool TryParse([NotNullWhen(true)] string? text, out EngagementId id)
    {
        id = default;
        var prefix = text is null ? null
            : text.StartsWith(Survey, StringComparison.Ordinal) ? Survey
            : text.StartsWith(Consultation, StringComparison.Ordinal) ? Consultation : null;
        if (prefix is null || !Slug.IsSlug(text![prefix.Length..])) return false;
        id = new(text);
        return true;
    }

    public static EngagementId Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException("Not the id of an engagement.");

    public override string ToString() => Value;
}
