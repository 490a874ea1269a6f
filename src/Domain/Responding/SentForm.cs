using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Responding;

/// <summary>
/// The form in which answers that were sent are stored (<c>response-submitted/2</c>, <c>response-amended/2</c>): the event as JSON without
/// gaps, and behind its last brace the boxes of all sealed words, as they are and in the order of the answers. In the JSON stands for words
/// <c>{"sealed":{"owner":…,"field":…,"version":…,"bytes":…}}</c>, and where the next words are in the same place but for their name,
/// <c>{"sealed":bytes}</c>. A quarter smaller than boxes in base 64, each with its whole place, and read and written without being searched.
/// </summary>
public static class SentForm
{
    private static readonly string Submitted = EventTypes.NameOf(typeof(ResponseSubmitted)), Amended = EventTypes.NameOf(typeof(ResponseAmended));

    /// <summary>Whether bodies under this type are in this form.</summary>
    public static bool Has(string type) => type == Submitted || type == Amended;

    /// <summary>Null where the event has no answers that were sent, and is stored as JSON.</summary>
    public static byte[]? Write(object happened) => happened switch
    {
        ResponseSubmitted e => Write(e, e.Answers.All),
        ResponseAmended e => Write(e, e.Answers.All),
        _ => null,
    };

    /// <exception cref="JsonException">Not such a body.</exception>
    public static ResponseEvent Read(string type, ReadOnlySpan<byte> body)
    {
        var tokens = new SentTokens(body);
        var engagement = EngagementId.Parse(SentTokens.Text(tokens.Engagement));
        var member = MemberId.Parse(SentTokens.Text(tokens.Member));
        var answers = ImmutableArray.CreateBuilder<RecordedAnswer>();
        var words = new List<(int Answer, Place Place, int Box)>();
        Sequel? sequel = null;
        while (tokens.Next())
        {
            var name = SentTokens.Text(tokens.Name);
            if (tokens.Kind is SentKind.Words)
            {
                var place = tokens.Owner.IsEmpty ? sequel!.Of(name)
                    : new(SentTokens.Text(tokens.Owner), SentTokens.Text(tokens.Field), tokens.Version);
                sequel = Sequel.To(place, name);
                words.Add((answers.Count, place, tokens.Box));
                answers.Add(new(name, null));
            }
            else
            {
                answers.Add(new(name, Coded(ref tokens)));
            }
        }

        var box = 0;
        foreach (var (answer, place, length) in words)
        {
            answers[answer] = answers[answer] with { Words = new(place, [.. tokens.Boxes.Slice(box, length)]) };
            box += length;
        }

        var all = new RecordedAnswers(answers.DrainToImmutable());
        return type == Submitted ? new ResponseSubmitted(engagement, member, all) : new ResponseAmended(engagement, member, all);
    }

    /// <summary>Days are written as they are read: yyyy-MM-dd.</summary>
    internal static DateOnly Day(ReadOnlySpan<byte> text)
    {
        // By hand: a parser that knows all formats was a twentieth of the folding of a survey.
        if (text is [var y1, var y2, var y3, var y4, (byte)'-', var m1, var m2, (byte)'-', var d1, var d2]
            && TryTake([y1, y2, y3, y4, m1, m2, d1, d2], out var digits))
        {
            var (year, month, day) = (digits / 10_000, digits / 100 % 100, digits % 100);
            if (year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)) return new(year, month, day);
        }

        throw new JsonException("A day is yyyy-MM-dd.");

        static bool TryTake(ReadOnlySpan<byte> text, out int number)
        {
            number = 0;
            foreach (var digit in text)
            {
                if (digit is < (byte)'0' or > (byte)'9') return false;
                number = number * 10 + digit - '0';
            }

            return true;
        }
    }

    internal static decimal Number(ReadOnlySpan<byte> text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : throw new JsonException("A number is out of range.");

    private static Answer Coded(ref SentTokens tokens)
    {
        if (tokens.Kind is SentKind.Number) return new Answer.Number(Number(tokens.Value));
        if (tokens.Kind is SentKind.Day) return new Answer.Day(Day(tokens.Value));
        var codes = ImmutableArray.CreateBuilder<string>();
        while (tokens.NextCode(out var code)) codes.Add(SentTokens.Text(code));
        return new Answer.Chosen(codes.DrainToImmutable());
    }

    private static byte[] Write(ResponseEvent sent, ImmutableArray<RecordedAnswer> answers)
    {
        var rented = ArrayPool<byte>.Shared.Rent(Most(sent, answers));
        var to = new Writer(rented);
        to.Put("{\"engagement\":\""u8);
        to.Put(sent.Engagement.Value);
        to.Put("\",\"member\":\""u8);
        to.Put(sent.Member.Value);
        to.Put("\",\"answers\":{"u8);
        Sequel? sequel = null;
        for (var i = 0; i < answers.Length; i++)
        {
            var (name, coded, words) = answers[i];
            to.Put(i == 0 ? "\""u8 : ",\""u8);
            to.Put(name);
            to.Put("\":"u8);
            if (coded is not null)
            {
                Write(ref to, coded);
                continue;
            }

            var place = (words ?? throw new InvalidOperationException("Words are sealed before they are recorded.")).Place;
            Write(ref to, place, words.Box.Length, isSequel: sequel?.Is(place, name) is true);
            sequel = Sequel.To(place, name);
        }

        to.Put("}}"u8);
        foreach (var answer in answers)
            if (answer is { Coded: null, Words: { } words })
                to.Put(words.Box.AsSpan());
        var body = to.Written.ToArray();
        ArrayPool<byte>.Shared.Return(rented);
        return body;
    }

    private static void Write(ref Writer to, Answer coded)
    {
        switch (coded)
        {
            case Answer.Number number: to.Put(number.Value); break;
            case Answer.Chosen chosen:
                to.Put("["u8);
                for (var i = 0; i < chosen.Codes.Length; i++)
                {
                    to.Put(i == 0 ? "\""u8 : ",\""u8);
                    to.Put(chosen.Codes[i]);
                    to.Put("\""u8);
                }

                to.Put("]"u8);
                break;
            case Answer.Day day:
                to.Put("{\"day\":\""u8);
                to.Put(day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                to.Put("\"}"u8);
                break;
            default: throw new InvalidOperationException("Words are sealed before they are recorded.");
        }
    }

    private static void Write(ref Writer to, Place place, int box, bool isSequel)
    {
        to.Put("{\"sealed\":"u8);
        if (!isSequel)
        {
            if (place.Owner.Length == 0 || place.Field.Length == 0) throw new InvalidOperationException("Words are sealed in a place.");
            to.Put("{\"owner\":\""u8);
            to.Put(place.Owner);
            to.Put("\",\"field\":\""u8);
            to.Put(place.Field);
            to.Put("\",\"version\":"u8);
            to.Put(place.Version);
            to.Put(",\"bytes\":"u8);
        }

        to.Put(box);
        to.Put(isSequel ? "}"u8 : "}}"u8);
    }

    /// <summary>At least as many bytes as it takes.</summary>
    private static int Most(ResponseEvent sent, ImmutableArray<RecordedAnswer> answers)
    {
        const int Around = 128, EachCode = 3;
        var most = Around + sent.Engagement.Value.Length + sent.Member.Value.Length;
        foreach (var (name, coded, words) in answers)
        {
            most += Around + name.Length;
            if (words is not null) most += words.Place.Owner.Length + words.Place.Field.Length + words.Box.Length;
            if (coded is Answer.Chosen { Codes: var codes })
                foreach (var code in codes) most += EachCode + code.Length;
        }

        return most;
    }

    /// <summary>Where the words after some others are, if they are in the same place but for their name: "response-…/sent/" and the name.</summary>
    private sealed record Sequel(string Owner, string Before, int Version)
    {
        public static Sequel? To(Place place, string name) =>
            place.Field.EndsWith(name, StringComparison.Ordinal) ? new(place.Owner, place.Field[..^name.Length], place.Version) : null;

        public Place Of(string name) => new(Owner, Before + name, Version);

        public bool Is(Place place, string name) =>
            place.Version == Version && place.Owner == Owner && place.Field.Length == Before.Length + name.Length
            && place.Field.StartsWith(Before, StringComparison.Ordinal) && place.Field.EndsWith(name, StringComparison.Ordinal);
    }

    private ref struct Writer(Span<byte> to)
    {
        private readonly Span<byte> to = to;
        private int at;

        public readonly ReadOnlySpan<byte> Written => to[..at];

        public void Put(ReadOnlySpan<byte> bytes)
        {
            bytes.CopyTo(to[at..]);
            at += bytes.Length;
        }

        /// <summary>An id, a name or a code: what those are made of needs no escapes.</summary>
        public void Put(string plain)
        {
            var from = at;
            at += Encoding.UTF8.GetBytes(plain, to[at..]);
            if (to[from..at].ContainsAnyExcept(SentTokens.Plain)) throw new InvalidOperationException("An id, a name or a code is letters, digits, dashes, underscores, dots and slashes.");
        }

        public void Put(int number)
        {
            number.TryFormat(to[at..], out var length, default, CultureInfo.InvariantCulture);
            at += length;
        }

        public void Put(decimal number)
        {
            number.TryFormat(to[at..], out var length, default, CultureInfo.InvariantCulture);
            at += length;
        }
    }
}
