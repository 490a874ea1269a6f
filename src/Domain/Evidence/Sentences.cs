using System.Globalization;

namespace Clinks.Engage.Domain.Evidence;

/// <summary>A piece of a text, with the blanks that follow it.</summary>
/// <param name="Start">In UTF-16 units.</param>
/// <param name="Words">How much of it is left without the blanks at its end.</param>
public sealed record Sentence(int Start, int Length, int Words)
{
    public int End => Start + Length;
}

/// <summary>
/// Cuts a text into pieces that can be ticked: sentences, and lines where somebody wrote lists. Together they are the text, unit for unit, so that
/// what is marked is what was written. It is a help for marking and nothing more: where it cuts too often, several pieces are ticked.
/// </summary>
public static class Sentences
{
    private const string Ends = ".!?…。！？", Closers = "\"'”’)]»", Breaks = "\n\r\u0085\u2028\u2029";

    /// <summary>As far as is looked back for the word before a full stop.</summary>
    private const int LongestWord = 12;

    // English and Welsh; what ends in a full stop and goes on. "etc." and the like do so only before a small letter.
    private static readonly HashSet<string> GoesOn = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "mx", "dr", "prof", "rev", "revd", "st", "sgt", "insp", "hon", "gov", "dept", "no", "nos", "approx", "ca", "cf", "e.g", "eg", "i.e", "ie", "vs", "viz", "para", "pp",
        "parch", "bnr", "fonesig", "rhif", "tud", "e.e", "h.y", "gw", "gol", "llyth",
    };

    private static readonly HashSet<string> MayGoOn = new(StringComparer.OrdinalIgnoreCase) { "etc", "a.m", "p.m", "am", "pm", "co", "ltd", "inc", "jr", "sr", "ayb", "a.y.b", "ayyb", "y.b" };

    public static ImmutableArray<Sentence> Of(string text)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var (start, at) = (0, 0);
        while (at < text.Length)
        {
            var end = Ends.Contains(text[at], StringComparison.Ordinal) ? AfterStop(text, at) : at + 1;
            var stopped = end > at + 1 || Ends.Contains(text[at], StringComparison.Ordinal);
            var next = AfterBlanks(text, stopped ? end : at, out var broken);
            if (next == at)
            {
                at++;
                continue;
            }

            var blank = next > (stopped ? end : at);
            if (next < text.Length && !IsMark(text, next) && (broken || (stopped && blank && IsEnd(text, start, at, end, next))))
            {
                sentences.Add(Piece(text, start, next));
                start = next;
            }

            at = next;
        }

        if (start < text.Length) sentences.Add(Piece(text, start, text.Length));
        return sentences.DrainToImmutable();
    }

    private static Sentence Piece(string text, int start, int end) => new(start, end - start, text.AsSpan(start, end - start).TrimEnd().Length);

    /// <summary>After all the stops that stand together, and the quotation marks and brackets that close behind them.</summary>
    private static int AfterStop(string text, int at)
    {
        while (at < text.Length && Ends.Contains(text[at], StringComparison.Ordinal)) at++;
        while (at < text.Length && Closers.Contains(text[at], StringComparison.Ordinal)) at++;
        return at;
    }

    private static int AfterBlanks(string text, int at, out bool broken)
    {
        broken = false;
        for (; at < text.Length && (char.IsWhiteSpace(text[at]) || Breaks.Contains(text[at], StringComparison.Ordinal)); at++) broken |= Breaks.Contains(text[at], StringComparison.Ordinal);
        return at;
    }

    /// <param name="stop">The first of the stops.</param>
    /// <param name="end">After the last.</param>
    /// <param name="next">Where the next word begins.</param>
    private static bool IsEnd(string text, int start, int stop, int end, int next)
    {
        var small = char.IsLower(text[next]);
        if (small && (Closers.Contains(text[end - 1], StringComparison.Ordinal) || text[stop] is '…' || text.AsSpan(stop, end - stop).StartsWith(".."))) return false;
        if (text[stop] is not '.' || end > stop + 1) return true;
        var word = WordBefore(text, start, stop);
        return !GoesOn.Contains(word) && !(small && (MayGoOn.Contains(word) || word.Contains('.', StringComparison.Ordinal))) && !IsInitial(word) && !IsNumberOfLine(text, start, stop);
    }

    private static string WordBefore(string text, int start, int stop)
    {
        var from = stop;
        while (from > start && stop - from <= LongestWord && (char.IsLetter(text[from - 1]) || text[from - 1] is '.')) from--;
        return text[from..stop];
    }

    /// <summary>"J. Smith"; but "So did I."</summary>
    private static bool IsInitial(string word) => word.Length == 1 && char.IsUpper(word[0]) && word[0] is not 'I';

    /// <summary>"1. First" is one piece.</summary>
    private static bool IsNumberOfLine(string text, int start, int stop) => stop - start is > 0 and <= 3 && text.AsSpan(start, stop - start).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Goes with what stands before it, whatever that is.</summary>
    private static bool IsMark(string text, int at) =>
        char.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format;
}
