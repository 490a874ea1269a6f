using System.Globalization;
using System.Text.RegularExpressions;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Responding;

namespace Clinks.Engage.Domain.Results;

/// <summary>
/// Fixed bands for numbers. They come from the question and never from the answers: bands fitted to the data would tell
/// where the largest organisation stands.
/// </summary>
internal sealed partial class NumberBands
{
    /// <summary>Lower edges, each the first number of its band, after "below zero" and "zero".</summary>
    private static readonly decimal[] Decades = [10, 100, 1_000, 10_000, 100_000, 1_000_000];
    private static readonly decimal[] Percentages = [25, 50, 75, 100];

    private readonly decimal[] edges;
    private readonly bool whole;

    private NumberBands(decimal[] edges, bool whole)
    {
        this.edges = edges;
        this.whole = whole;
    }

    /// <summary>Below zero, zero, up to the first edge, between edges, from the last edge.</summary>
    internal int Count => edges.Length + 3;

    internal static NumberBands Of(Question question) =>
        new(question.Constraint is { } constraint && AtMostHundred().IsMatch(constraint.Source) && AtLeastZero().IsMatch(constraint.Source) ? Percentages : Decades,
            question.Type is QuestionType.Integer);

    internal int Of(decimal number)
    {
        if (number <= 0) return number < 0 ? 0 : 1;
        var band = 2;
        foreach (var edge in edges)
        {
            if (number < edge) break;
            band++;
        }

        return band;
    }

    /// <summary>The name of neighbouring bands taken together.</summary>
    internal Wording Name(int first, int last)
    {
        if (last == 0) return new("Below zero", "Islaw sero");
        var from = first == 0 ? null : Text(Lower(first));
        if (last == Count - 1) return from is null ? new("Any number", "Unrhyw rif") : first == 2 ? new("More than 0", "Mwy na 0") : new($"{from} or more", $"{from} neu fwy");
        if (first == last && first == 1) return new("0", "0");
        var to = Text(last == 1 ? 0 : whole ? edges[last - 2] - 1 : edges[last - 2]);
        if (last == 1) return new("0 or less", "0 neu lai");
        if (from is null) return whole ? new($"{to} or less", $"{to} neu lai") : new($"Under {to}", $"Dan {to}");
        return whole ? new($"{from} to {to}", $"{from} i {to}")
            : first == 2 ? new($"Over 0 to under {to}", $"Dros 0 i lai na {to}")
            : new($"{from} to under {to}", $"{from} i lai na {to}");
    }

    /// <summary>What an answer in a band is at least and at most. No answer is as far from zero as <see cref="Fitting.NumbersBelow"/>.</summary>
    internal (decimal From, decimal To) Bounds(int band) =>
        band == 0 ? (-Fitting.NumbersBelow, whole ? -1 : 0)
        : (Lower(band), band == 1 ? 0 : band < Count - 1 ? edges[band - 2] - (whole ? 1 : 0) : edges == Percentages ? Percentages[^1] : Fitting.NumbersBelow);

    private decimal Lower(int band) => band switch { 1 => 0, 2 => whole ? 1 : 0, _ => edges[band - 3] };

    private static string Text(decimal number) => number.ToString("#,##0", CultureInfo.InvariantCulture);

    // ". <= 100" and ". >= 0", in any order, with "." for the answer: how an XLSForm says that a number is a percentage.
    [GeneratedRegex(@"(?<![\w.$}])\.\s*<=\s*100(?![\d.])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex AtMostHundred();

    [GeneratedRegex(@"(?<![\w.$}])\.\s*>=\s*0(?![\d.])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex AtLeastZero();
}
