using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Evidence;

public enum ThemeKind
{
    /// <summary>What all positions stand on.</summary>
    Principle,
    Position,

    /// <summary>What a position asks of government.</summary>
    AskOfGovernment,

    /// <summary>What a position asks of voluntary organisations.</summary>
    AskOfSector,

    /// <summary>What comes up in what people say, and is no position yet.</summary>
    Emerging,
}

/// <summary>What a passage is coded to.</summary>
/// <param name="Under">An ask belongs to a position; all else stands by itself.</param>
/// <param name="Retired">Passages that were coded to it stay so; no more are.</param>
public sealed record Theme(ThemeId Id, ThemeKind Kind, ThemeId? Under, Wording Name, bool Retired)
{
    internal bool IsAsk => Kind is ThemeKind.AskOfGovernment or ThemeKind.AskOfSector;
}
