using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Clinks.Engage.Domain.Responding;

/// <summary>What an answer is in a recorded body.</summary>
internal enum SentKind
{
    Chosen,
    Number,
    Day,
    Words,
}

/// <summary>
/// Walks over a body in the form of <see cref="SentForm"/>, answer by answer, and copies nothing. The form has no gaps, no escapes and one
/// order; whatever is otherwise is refused, at the latest at the end. But for what stands in quotation marks: who takes it looks it up, or asks
/// whether it is plain (<see cref="Text"/>).
/// </summary>
/// <exception cref="JsonException">Thrown by the constructor and by every step: not such a body.</exception>
internal ref struct SentTokens
{
    private const int LongestInteger = 9, LongestNumber = 40;

    /// <summary>All that ids, names of questions and codes of choices are made of, and places in a vault. They are looked up as they stand here: nothing else is in a form that has no escapes.</summary>
    internal static readonly SearchValues<byte> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./"u8);

    private readonly ReadOnlySpan<byte> body;
    private int at;
    private bool begun, choosing, placed;
    private long boxes;

    internal SentTokens(ReadOnlySpan<byte> body)
    {
        this.body = body;
        Take("{\"engagement\":\""u8);
        Engagement = TakeQuoted();
        Take("\",\"member\":\""u8);
        Member = TakeQuoted();
        Take("\",\"answers\":{"u8);
    }

    internal ReadOnlySpan<byte> Engagement { get; }

    internal ReadOnlySpan<byte> Member { get; }

    /// <summary>The question that is answered.</summary>
    internal ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>The question that is answered is the one that was expected.</summary>
    internal bool AsExpected { get; private set; }

    internal SentKind Kind { get; private set; }

    /// <summary>A number, or a day as yyyy-MM-dd.</summary>
    internal ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>Of words: where they are sealed, or empty where they are in the place of those before, under their own name.</summary>
    internal ReadOnlySpan<byte> Owner { get; private set; }

    internal ReadOnlySpan<byte> Field { get; private set; }

    internal int Version { get; private set; }

    /// <summary>Of words: how long their box is.</summary>
    internal int Box { get; private set; }

    /// <summary>After the last answer: the boxes of all words, in their order, with nothing between them.</summary>
    internal ReadOnlySpan<byte> Boxes { get; private set; }

    /// <summary>A question's name as it stands before an answer, for <see cref="Next"/>.</summary>
    internal static byte[] Written(string name) => Encoding.UTF8.GetBytes($"\"{name}\":");

    /// <summary>Goes on to the next answer; false after the last.</summary>
    /// <param name="expected">The question that most likely comes, as <see cref="Written"/>; or empty. Comparing is faster than looking for a name's end.</param>
    internal bool Next(ReadOnlySpan<byte> expected = default)
    {
        while (choosing) NextCode(out _);
        if (Peek() == '}')
        {
            Take("}}"u8);
            Boxes = body[at..];
            Expect(Boxes.Length == boxes);
            return false;
        }

        if (begun) Take(","u8);
        begun = true;
        AsExpected = !expected.IsEmpty && TryTake(expected);
        if (AsExpected)
        {
            Name = expected[1..^2];
        }
        else
        {
            Take("\""u8);
            Name = TakeQuoted();
            Take("\":"u8);
        }

        switch (Peek())
        {
            case (byte)'[':
                at++;
                Kind = SentKind.Chosen;
                choosing = true;
                // Between the brackets there is nothing, or a code and any number of others, each after a comma.
                if (Peek() == ']') (at, choosing) = (at + 1, false);
                break;
            case (byte)'{':
                TakeObject();
                break;
            default:
                Kind = SentKind.Number;
                Value = TakeNumber();
                break;
        }

        return true;
    }

    /// <summary>The next code of what was chosen; false after the last.</summary>
    internal bool NextCode(out ReadOnlySpan<byte> code)
    {
        code = default;
        if (!choosing) return false;
        Take("\""u8);
        code = TakeQuoted();
        at++;
        if (Peek() == ']') choosing = false;
        else Expect(Peek() == ',');
        at++;
        return true;
    }

    /// <summary>As text, if it is plain.</summary>
    internal static string Text(ReadOnlySpan<byte> quoted)
    {
        Expect(IsPlain(quoted));
        return Encoding.ASCII.GetString(quoted);
    }

    private static bool IsPlain(ReadOnlySpan<byte> quoted) => !quoted.ContainsAnyExcept(Plain);

    private static void Expect(bool met)
    {
        if (!met) throw new JsonException("Not the body of a response.");
    }

    private void TakeObject()
    {
        if (TryTake("{\"sealed\":"u8))
        {
            Kind = SentKind.Words;
            TakeWords();
            boxes += Box;
        }
        else
        {
            Kind = SentKind.Day;
            Take("{\"day\":\""u8);
            Value = TakeQuoted();
            Take("\""u8);
        }

        Take("}"u8);
    }

    private void TakeWords()
    {
        Owner = Field = default;
        if (!TryTake("{\"owner\":\""u8))
        {
            // In the place of those before, but for the name: so there are some, and their name ends their place.
            Expect(placed);
            Box = TakeInteger();
            return;
        }

        Owner = TakeQuoted();
        Take("\",\"field\":\""u8);
        Field = TakeQuoted();
        Take("\",\"version\":"u8);
        Version = TakeInteger();
        Take(",\"bytes\":"u8);
        Box = TakeInteger();
        Take("}"u8);
        // Nobody looks these up who only counts.
        Expect(Owner.Length > 0 && Field.Length > 0 && IsPlain(Owner) && IsPlain(Field));
        placed = Field.EndsWith(Name);
    }

    private readonly byte Peek() => at < body.Length ? body[at] : (byte)0;

    private bool TryTake(ReadOnlySpan<byte> expected)
    {
        if (!body[at..].StartsWith(expected)) return false;
        at += expected.Length;
        return true;
    }

    private void Take(ReadOnlySpan<byte> expected) => Expect(TryTake(expected));

    /// <summary>Up to the next quotation mark, and stays at it.</summary>
    private ReadOnlySpan<byte> TakeQuoted()
    {
        var rest = body[at..];
        var length = rest.IndexOf((byte)'"');
        Expect(length >= 0);
        at += length;
        return rest[..length];
    }

    private int TakeInteger()
    {
        var digits = TakeDigits();
        Expect(digits.Length <= LongestInteger && (digits.Length == 1 || digits[0] != '0'));
        return int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>As JSON has numbers, without an exponent.</summary>
    private ReadOnlySpan<byte> TakeNumber()
    {
        var from = at;
        if (Peek() == '-') at++;
        var whole = TakeDigits();
        Expect(whole.Length == 1 || whole[0] != '0');
        if (Peek() == '.')
        {
            at++;
            TakeDigits();
        }

        Expect(at - from <= LongestNumber);
        return body[from..at];
    }

    private ReadOnlySpan<byte> TakeDigits()
    {
        var from = at;
        while (Peek() is >= (byte)'0' and <= (byte)'9') at++;
        Expect(at > from);
        return body[from..at];
    }
}
