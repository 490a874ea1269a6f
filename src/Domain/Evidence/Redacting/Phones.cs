using System.Collections.Frozen;
using Clinks.Engage.Domain.Evidence.Redacting.Words;

namespace Clinks.Engage.Domain.Evidence.Redacting;

/// <summary>Phone numbers as they are written in the United Kingdom (Ofcom's numbering plan: 10 or 11 digits from 0), with +44 and without the 0, and foreign ones with +; however they are grouped.</summary>
internal static class Phones
{
    private static readonly FrozenSet<string> Announcing = WordList.Of("phone mobile mob tel telephone call ring text whatsapp landline ffon ffonio ffoniwch symudol");

    public static void Find(Reading reading, Findings found)
    {
        var text = reading.Text;
        for (var i = 0; i < reading.Tokens.Count; i++)
        {
            var token = reading.Tokens[i];
            if (!char.IsAsciiDigit(text[token.Start]))
            {
                if (Announcing.Contains(token.Word)) FindAnnounced(reading, i, found);
                continue;
            }

            var plus = token.Start > 0 && text[token.Start - 1] is '+' || (token.Start > 1 && text[token.Start - 1] is ' ' or '(' && text[token.Start - 2] is '+');
            var start = plus ? text.LastIndexOf('+', token.Start) : token.Start;
            foreach (var length in Lengths(text, token.Start, plus))
            {
                if (EndOf(text, token.Start, length) is not (> 0 and var end)) continue;
                found.Add(start, end, CutKind.Phone);
                break;
            }
        }
    }

    private static IEnumerable<int> Lengths(string text, int at, bool plus)
    {
        var digits = Leading(text, at);
        // 0044 and 44, both with and without the (0) that some put behind it.
        if (digits.StartsWith("0044", StringComparison.Ordinal)) return [15, 14, 13];
        if (digits.StartsWith("44", StringComparison.Ordinal)) return [13, 12, 11];
        if (plus) return Enumerable.Range(8, 8).Reverse();
        if (digits.StartsWith("00", StringComparison.Ordinal)) return Enumerable.Range(10, 6).Reverse();
        if (digits.StartsWith('0')) return [11, 10];
        return digits.StartsWith('7') ? [10] : [];
    }

    private static string Leading(string text, int at)
    {
        Span<char> leading = stackalloc char[4];
        var count = 0;
        for (var steps = 0; count < 4 && steps < 12 && at < text.Length; at++, steps++)
        {
            if (char.IsAsciiDigit(text[at])) leading[count++] = text[at];
            else if (!IsBetween(text[at])) break;
        }

        return new(leading[..count]);
    }

    /// <summary>Where so many digits end, if no other digit or letter follows at once; else -1.</summary>
    private static int EndOf(string text, int at, int length)
    {
        var between = 0;
        while (at < text.Length)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                between = 0;
                if (--length == 0) return Shape.IsEnd(text, at + 1) || char.IsLetter(text[at + 1]) ? at + 1 : -1;
            }
            else if (!IsBetween(text[at]) || ++between > 3)
            {
                return -1;
            }

            at++;
        }

        return -1;
    }

    private static bool IsBetween(char c) => c is ' ' or '-' or '.' or '(' or ')' or '/' or '_';

    // "ring me on 12 34 56": without the code of the town.
    private static void FindAnnounced(Reading reading, int announcing, Findings found)
    {
        for (var i = announcing + 1; i <= announcing + 4 && i < reading.Tokens.Count && !reading.Before(i).ContainsAny("\n[]"); i++)
        {
            if (!reading.Tokens[i].IsNumber) continue;
            var last = i;
            while (reading.Follows(last + 1) && reading.Tokens[last + 1].IsNumber && last - i < 4) last++;
            if (Enumerable.Range(i, last - i + 1).Sum(at => reading.Word(at).Length) is >= 6 and <= 15) found.Add(reading, i, last, CutKind.Phone);
            return;
        }
    }
}
