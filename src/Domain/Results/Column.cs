using System.Numerics;
using System.Text.Json;
using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Responding;

namespace Clinks.Engage.Domain.Results;

/// <summary>The answers to one question, one row a response, as codes. Says nothing about thresholds: that is Disclosure's part.</summary>
internal abstract class Column(Question question)
{
    internal Question Question { get; } = question;

    internal static Column? Of(Question question) => question.Type switch
    {
        QuestionType.Note => null,
        QuestionType.SelectOne => question.Choices.Length < byte.MaxValue ? new ChoiceColumn<byte>(question) : new ChoiceColumn<ushort>(question),
        QuestionType.SelectMultiple => new ChoicesColumn(question),
        QuestionType.Integer or QuestionType.Decimal => new NumberColumn(question),
        QuestionType.Date => new DateColumn(question),
        QuestionType.Text => new GivenColumn(question),
        _ => throw new ArgumentException($"A question cannot be of type {question.Type}.", nameof(question)),
    };

    /// <summary>Bytes that its rows take, for the measurement of bytes a response.</summary>
    internal abstract long Bytes { get; }

    /// <summary>Is this an answer to this question? What is not was never checked by Responding: a bug, and nothing may be stored.</summary>
    internal abstract bool Fits(Answer? coded);

    internal abstract void Grow(int rows);

    /// <summary>Only for an answer that <see cref="Fits"/>; the row is clear.</summary>
    internal abstract void Set(int row, Answer? coded);

    /// <summary>
    /// The same from a recorded body: takes the answer at the reader, in place of what is in the row, and leaves the reader at its end.
    /// False where it does not fit; the row is anything then.
    /// </summary>
    internal abstract bool TryTake(int row, ref Utf8JsonReader answer);

    /// <summary>The same from a body in the form of <see cref="SentForm"/>; the row is clear.</summary>
    internal abstract bool TryTake(int row, ref SentTokens answer);

    internal abstract void Clear(int row);

    /// <summary>The last row takes the place of a removed one.</summary>
    internal abstract void Move(int last, int to);

    /// <summary>What can be counted of it now.</summary>
    internal abstract Reading Read(int rows);
}

/// <summary>A column as it stands: its categories, and how many and which responses each has. "No answer" is a category like any other.</summary>
internal abstract record Reading(Naming Naming)
{
    /// <summary>Categories that respondents can be in, without "no answer".</summary>
    internal int Categories => Naming.Count;

    /// <summary>One response can be in several.</summary>
    internal abstract bool Overlapping { get; }

    /// <summary>Counts by category; "no answer" comes last.</summary>
    internal abstract int[] Count();

    /// <summary>Counts by category and by the categories of a division: entry <c>category × kb + b</c>; "no answer" comes last.</summary>
    internal abstract int[] CountBy(ReadOnlySpan<byte> division, int kb, ReadOnlySpan<Crowd> divisions);

    /// <summary>Who is in a category; "no answer" is <see cref="Categories"/>.</summary>
    internal abstract Crowd Who(int category);
}

/// <summary>Each response has one code: 0 is no answer, then the categories from 1.</summary>
internal sealed record Coded<T>(Naming Naming, ReadOnlyMemory<T> Codes) : Reading(Naming) where T : unmanaged, IBinaryInteger<T>
{
    private readonly Crowd?[] who = new Crowd?[Naming.Count + 1];

    internal override bool Overlapping => false;

    internal override int[] Count()
    {
        var counts = Histogram.Count(Codes.Span, Categories + 1);
        return [.. counts.AsSpan(1), counts[0]];
    }

    internal override int[] CountBy(ReadOnlySpan<byte> division, int kb, ReadOnlySpan<Crowd> divisions)
    {
        var counts = Histogram.Count(Codes.Span, Categories + 1, division, kb);
        // Stored with "no answer" first, shown with it last.
        return [.. counts.AsSpan(kb), .. counts.AsSpan(0, kb)];
    }

    // Asked for again and again where a question is compared with those that decide who is asked it.
    internal override Crowd Who(int category) => who[category] ??= Crowd.Of(Codes.Span, T.CreateChecked(category == Categories ? 0 : category + 1));
}

/// <summary>Each option is a set of responses.</summary>
internal sealed record Options(Naming Naming, ImmutableArray<Crowd> Chosen, Crowd Everyone) : Reading(Naming)
{
    private Crowd? silent;

    internal override bool Overlapping => true;

    internal override int[] Count() => [.. Enumerable.Range(0, Categories + 1).Select(option => Who(option).Count())];

    internal override int[] CountBy(ReadOnlySpan<byte> division, int kb, ReadOnlySpan<Crowd> divisions)
    {
        var counts = new int[(Categories + 1) * kb];
        for (var option = 0; option <= Categories; option++)
        {
            var chosen = Who(option).Words;
            for (var b = 0; b < kb; b++) counts[option * kb + b] = Crowd.CountWith(chosen, divisions[b].Words);
        }

        return counts;
    }

    internal override Crowd Who(int category)
    {
        return category < Categories ? Chosen[category] : silent ??= Everyone.WithoutAny(Chosen);
    }
}
