namespace Clinks.Engage.Domain.Questionnaires;

/// <summary>Where something stands in the author's workbook.</summary>
public readonly record struct Place(string Sheet, int Row)
{
    public string In(string column) => $"{this}, column {column}";

    public override string ToString() => $"{Sheet}, row {Row}";
}

/// <summary>A form as its author wrote it, with the place of everything; nothing is checked yet. <see cref="Questionnaire.Build"/> checks it.</summary>
public sealed record QuestionnaireDraft
{
    public required Place At { get; init; }

    public string? FormId { get; init; }

    public DraftWording Title { get; init; }

    /// <summary>Why it is asked (<c>engage::why</c>).</summary>
    public DraftWording Why { get; init; }

    /// <summary>What one needs at hand (<c>engage::needs</c>).</summary>
    public DraftWording Needs { get; init; }

    /// <summary>How long it takes (<c>engage::minutes</c>).</summary>
    public int? Minutes { get; init; }

    public ImmutableArray<DraftPage> Pages { get; init; } = [];

    public ImmutableArray<DraftList> Lists { get; init; } = [];

    /// <summary>What the reader of the workbook has found already; the draft is refused with these and what else there is.</summary>
    public ImmutableArray<Problem> Faults { get; init; } = [];
}

/// <summary>Words, in either language or none.</summary>
public readonly record struct DraftWording(string? English, string? Welsh = null)
{
    public bool IsEmpty => English is null && Welsh is null;
}

/// <summary>A group, or questions that stand outside any group, one after the other: those have no name and no title of their own.</summary>
public sealed record DraftPage
{
    public required Place At { get; init; }

    /// <summary>Stands outside any group.</summary>
    public bool IsLoose { get; init; }

    public string? Name { get; init; }

    public DraftWording Title { get; init; }

    public string? Relevant { get; init; }

    public ImmutableArray<DraftQuestion> Questions { get; init; } = [];
}

/// <summary>A question as written.</summary>
public sealed record DraftQuestion
{
    public required Place At { get; init; }

    public string? Name { get; init; }

    /// <summary>None where what was written is no type, of which the draft's faults tell: the name still counts as being there.</summary>
    public QuestionType? Type { get; init; }

    public DraftWording Label { get; init; }

    public DraftWording Hint { get; init; }

    public bool Required { get; init; }

    public DraftWording RequiredMessage { get; init; }

    public string? Relevant { get; init; }

    public string? Constraint { get; init; }

    public DraftWording ConstraintMessage { get; init; }

    public About About { get; init; }

    /// <summary>None where the author said nothing.</summary>
    public Measure? Measure { get; init; }

    /// <summary>The list of choices, for a select.</summary>
    public string? List { get; init; }
}

/// <summary>A list of choices as written.</summary>
public sealed record DraftList(string Name, Place At, ImmutableArray<DraftChoice> Choices);

/// <summary>One choice as written.</summary>
public sealed record DraftChoice(Place At, string? Code, DraftWording Label);
