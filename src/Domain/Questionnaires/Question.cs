using System.Text.Json.Serialization;

namespace Clinks.Engage.Domain.Questionnaires;

/// <summary>The types of question, as XLSForm names them.</summary>
public enum QuestionType
{
    Note,
    Text,
    Integer,
    Decimal,
    Date,
    SelectOne,
    SelectMultiple,
}

/// <summary>Whom a figure is about (<c>engage::about</c>); it decides the threshold of disclosure control.</summary>
public enum About
{
    Organisation,
    People,
}

/// <summary>What a number is (<c>engage::kind</c>): something to count in bands, or an amount that is summed.</summary>
public enum Measure
{
    Count,
    Magnitude,
}

/// <summary>One answer that a select question offers.</summary>
public sealed record Choice(string Code, Wording Label);

/// <summary>One question, or a note. Immutable; it belongs to a page of a checked <see cref="Questionnaire"/>.</summary>
public sealed record Question
{
    /// <summary>Unique in the questionnaire: a letter or underscore, then letters, digits, underscores, dots or dashes; 1 to 60.</summary>
    public required string Name { get; init; }

    public required QuestionType Type { get; init; }

    public required Wording Label { get; init; }

    public Wording? Hint { get; init; }

    public bool Required { get; init; }

    public Wording? RequiredMessage { get; init; }

    /// <summary>Asked only where this holds.</summary>
    public Expression? Relevant { get; init; }

    /// <summary>Must hold of an answer that is given; <c>.</c> is the answer.</summary>
    public Expression? Constraint { get; init; }

    public Wording? ConstraintMessage { get; init; }

    public About About { get; init; }

    public Measure Measure { get; init; }

    /// <summary>In the order in which they are offered; empty for questions that are not selects.</summary>
    public ImmutableArray<Choice> Choices { get; init; } = [];

    [JsonIgnore]
    public bool IsSelect => Type is QuestionType.SelectOne or QuestionType.SelectMultiple;
}
