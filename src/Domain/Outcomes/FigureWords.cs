using System.Collections.Frozen;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Outcomes;

/// <summary>The words by which <see cref="Figures"/> tells a figure about people or answers, in one language; in Welsh with their mutations.</summary>
internal sealed partial record FigureWords
{
    // No field: fields of a type in several files have no order.
    private static FrozenSet<string> None => FrozenSet<string>.Empty;

    /// <summary>Who is counted, and what they gave us.</summary>
    public required FrozenSet<string> People { get; init; }

    public required FrozenSet<string> Numbers { get; init; }

    /// <summary>The number that is a pronoun, too.</summary>
    public required string One { get; init; }

    /// <summary>Before one: "this one", "yr un".</summary>
    public required FrozenSet<string> NotOne { get; init; }

    /// <summary>Between one and who is counted: "one young man".</summary>
    public required FrozenSet<string> Kinds { get; init; }

    public required FrozenSet<string> Shares { get; init; }

    /// <summary>All, and none.</summary>
    public required FrozenSet<string> Whole { get; init; }

    /// <summary>What those say who are counted.</summary>
    public FrozenSet<string> Said { get; init; } = None;

    /// <summary>What all may be said to have said.</summary>
    public FrozenSet<string> Opinion { get; init; } = None;

    /// <summary>The same, where it was said to us.</summary>
    public FrozenSet<string> Told { get; init; } = None;

    public FrozenSet<string> Us { get; init; } = None;

    /// <summary>The same, where the verb stands first.</summary>
    public FrozenSet<string> SaidFirst { get; init; } = None;

    public required FrozenSet<string> Of { get; init; }

    public required ImmutableArray<string[]> OutOf { get; init; }

    public required FrozenSet<string> The { get; init; }

    public FrozenSet<string> Those { get; init; } = None;

    /// <summary>"Twelve who answered".</summary>
    public FrozenSet<string> Who { get; init; } = None;

    /// <summary>Where what is counted has ended.</summary>
    public required FrozenSet<string> Stops { get; init; }

    /// <summary>"Members numbered twelve".</summary>
    public FrozenSet<string> Come { get; init; } = None;

    public required string Percent { get; init; }

    public required FrozenSet<string> Months { get; init; }

    /// <summary>Times, money, measures.</summary>
    public required FrozenSet<string> Units { get; init; }

    /// <summary>What makes a number the third, or the third.</summary>
    public required FrozenSet<string> Ordinals { get; init; }

    public required FrozenSet<string> Laws { get; init; }

    public required FrozenSet<string> BeforeYear { get; init; }

    public static FigureWords In(Language language) => language is Language.Welsh ? Welsh : English;

    private static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static ImmutableArray<string[]> Phrases(params string[] phrases) => [.. phrases.Select(phrase => phrase.Split(' '))];
}
