using System.Collections.Frozen;
using Clinks.Engage.Domain.Evidence.Redacting.Words;

namespace Clinks.Engage.Domain.Evidence.Redacting;

/// <summary>
/// Numbers by their shape. Prison numbers: A1234BC since 2009, before that two letters and four digits, or a letter and five (NOMIS, LIDS).
/// Probation: a letter and six digits (nDelius). Cases of the Crown Court: T20201234; unique reference numbers of the police: 01AB1234521;
/// National Insurance: AB123456C; NHS: ten digits with a check digit. As described in public guidance of HM Courts and Tribunals Service, HMPPS, HMRC and NHS England.
/// </summary>
internal static class Identifiers
{
    private static readonly ImmutableArray<(string Shape, CutKind Kind, bool Parted)> Shapes =
    [
        ("A9999AA", CutKind.PrisonNumber, true),
        ("AA9999", CutKind.PrisonNumber, false),
        ("AA99999", CutKind.PrisonNumber, false),
        ("A99999", CutKind.PrisonNumber, false),
        ("A999999", CutKind.ProbationNumber, true),
        ("A99999999", CutKind.OtherNumber, true),
        ("99AA9999999", CutKind.OtherNumber, true),
        ("AA999999A", CutKind.OtherNumber, true),
    ];

    // "the 100m", "in 2000s", "1500mg" and such; a number with other letters is a number of something.
    private static readonly FrozenSet<string> Units = WordList.Of("s st nd rd th k m km kg g mg ml l ft am pm hrs hours yrs years mins p x");

    public static void Find(Reading reading, Findings found)
    {
        foreach (var token in reading.Tokens)
        {
            foreach (var (shape, kind, parted) in Shapes)
            {
                if (Shape.EndOf(shape, reading.Text, token.Start, parted) is > 0 and var end) found.Add(token.Start, end, kind);
            }

            // Typed without a blank before or after: "numberA1234BC".
            if (Within(token.Word)) found.Add(token.Start, token.End, CutKind.PrisonNumber);
            else if (IsOfSomething(token.Word)) found.Add(token.Start, token.End, CutKind.OtherNumber);
            if (NhsEnd(reading.Text, token.Start) is > 0 and var nhs) found.Add(token.Start, nhs, CutKind.OtherNumber);
        }
    }

    private static bool Within(string word)
    {
        for (var at = 1; at + 6 <= word.Length; at++)
        {
            if (Shape.Digits(word, at) is not (> 0 and var digits)) continue;
            if (digits == 4 && char.IsAsciiLetter(word[at - 1]) && at + 5 < word.Length && char.IsAsciiLetter(word[at + 4]) && char.IsAsciiLetter(word[at + 5])) return true;
            at += digits - 1;
        }

        return false;
    }

    private static bool IsOfSomething(string word)
    {
        var digits = word.Count(char.IsAsciiDigit);
        if (digits == word.Length) return digits >= 6;
        return digits >= 4 && !(Shape.Digits(word, 0) == digits && Units.Contains(word[digits..]));
    }

    private static int NhsEnd(string text, int at)
    {
        var end = Shape.EndOf("9999999999", text, at);
        if (end < 0) return -1;
        int sum = 0, weight = 10;
        for (; weight > 0; at++)
        {
            if (char.IsAsciiDigit(text[at])) sum += (text[at] - '0') * weight--;
        }

        // The check digit itself weighs 1.
        return sum % 11 == 0 ? end : -1;
    }
}
