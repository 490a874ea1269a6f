using System.Runtime.InteropServices;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Disclosure;

public enum TableKind
{
    /// <summary>How many responded, by segment.</summary>
    Base,

    /// <summary>How many were asked and responded, by one segment.</summary>
    Rate,

    /// <summary>The answers to one question.</summary>
    Question,

    /// <summary>The answers to one question, by one segment.</summary>
    QuestionBySegment,

    /// <summary>What the answers to one question add up to: total, mean and median; of all, or by one segment.</summary>
    Amounts,

    /// <summary>The answers to one question while the engagement is open, rounded. In no release.</summary>
    SoFar,
}

/// <summary>Why a table is not published. Never tells where in the table the reason lies.</summary>
public enum Withheld
{
    /// <summary>Fewer responses in all than the threshold.</summary>
    TooFewResponses,

    /// <summary>Pooled until the threshold is reached, only one category would be left.</summary>
    OneCategoryLeft,

    /// <summary>Of the segment, pooled until the threshold is reached, only one category would be left.</summary>
    OneSegmentLeft,

    /// <summary>Cells of the cross table would be under the threshold, and could not be hidden so that none can be worked out; or nothing would be left.</summary>
    SmallCells,

    /// <summary>So few did not respond that the table would tell of them.</summary>
    FewDidNotRespond,

    /// <summary>With the answers to the question on which this one depends, it would tell of a group under the threshold.</summary>
    FollowsFromAnotherQuestion,

    /// <summary>So few gave an amount, or one or two gave so much of it, that the figures would tell theirs.</summary>
    FewGaveMost,

    /// <summary>How many answered is not published so either, and amounts would tell it.</summary>
    AnsweredIsHidden,

    /// <summary>Amounts that no spreadsheet holds to the last digit.</summary>
    AmountsTooLarge,

    /// <summary>With the rounded figures that staff saw while it was open, it would tell of those few that withdrew, amended or came since.</summary>
    FollowsFromFiguresSoFar,
}

/// <summary>What stands in a cell instead of a value (UK Analysis Function: symbols in square brackets).</summary>
public enum Shorthand
{
    /// <summary>[c]</summary>
    Confidential,

    /// <summary>[x]</summary>
    NotAvailable,

    /// <summary>[z]</summary>
    NotApplicable,

    /// <summary>[low]: more than zero, shown as zero.</summary>
    Low,
}

public enum Unit
{
    Organisations,
    Percentage,

    /// <summary>In whatever the question asks for: pounds, people.</summary>
    Amount,
}

/// <summary>What a reader must know of a table. A release keeps the words; a table names which it needs.</summary>
public enum TableNote
{
    /// <summary>Categories under the threshold were pooled.</summary>
    Pooled,

    /// <summary>Several answers possible: percentages do not add up; a pool counts who chose at least one.</summary>
    SeveralAnswers,

    /// <summary>The figures are about people, with the higher threshold.</summary>
    AboutPeople,

    /// <summary>Numbers are given in fixed bands.</summary>
    Bands,

    /// <summary>An amount: totals and averages are not given. In releases from before they were.</summary>
    NoTotals,

    /// <summary>Free text: only who answered.</summary>
    OwnWords,

    /// <summary>Who did not answer is not given apart, so percentages are of all who responded.</summary>
    OfAllResponses,

    /// <summary>The segment is left out of the table.</summary>
    SegmentLeftOut,

    /// <summary>Totals, means and medians are of those that gave an amount.</summary>
    OfThoseThatGave,

    /// <summary>Medians are rounded, so that they are nobody's own amount.</summary>
    RoundedMedians,

    /// <summary>Groups are hidden where one or two organisations gave most, and others with them.</summary>
    FewGaveMost,

    /// <summary>Rounded figures of an open engagement: not all answers are in them.</summary>
    SoFar,
}

/// <summary>A value, or the shorthand that stands instead of it; never both, and never neither.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SafeCell
{
    internal SafeCell(long value) => (Value, Mark) = (value, null);

    internal SafeCell(Shorthand mark) => (Value, Mark) = (null, mark);

    /// <summary>Totals of amounts go past what an int holds.</summary>
    public long? Value { get; }

    public Shorthand? Mark { get; }
}

/// <summary>A column of figures.</summary>
public sealed record SafeColumn(Wording Header, Unit Unit);

/// <summary>One row: its labels, one for each label header, and its figures, one for each column.</summary>
public sealed record SafeRow(ImmutableArray<Wording> Labels, ImmutableArray<SafeCell> Cells);
