using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Tests;
using FsCheck;
using FsCheck.Fluent;

namespace Clinks.Engage.Domain.Responding;

/// <summary>The stored form of answers that were sent. FsCheck prints the seed of a failure.</summary>
public sealed class SentFormLaws
{
    [Fact]
    public void What_is_written_is_read_again_whole() => ForSeeds(300, seed =>
    {
        var happened = new Sent(seed).Next();
        Same(happened, Read(happened, SentForm.Write(happened)!));
    });

    [Fact]
    public void Any_JSON_reader_reads_the_same_of_it() => ForSeeds(300, seed =>
    {
        var happened = new Sent(seed).Next();
        var body = SentForm.Write(happened)!;
        var reader = new Utf8JsonReader(body);
        using var json = JsonDocument.ParseValue(ref reader);
        Assert.Equal(happened.Engagement.Value, json.RootElement.GetProperty("engagement").GetString());
        Assert.Equal(happened.Member.Value, json.RootElement.GetProperty("member").GetString());
        var boxes = body.AsSpan((int)reader.BytesConsumed);
        Place? last = null;
        var lastName = "";
        foreach (var (expected, found) in Answers(happened).Zip(json.RootElement.GetProperty("answers").EnumerateObject()))
        {
            Assert.Equal(expected.Name, found.Name);
            if (expected.Words is null)
            {
                Assert.Equal(expected.Coded, Coded(found.Value));
                continue;
            }

            var words = found.Value.GetProperty("sealed");
            var place = words.ValueKind is JsonValueKind.Number ? last! with { Field = last.Field[..^lastName.Length] + found.Name }
                : new(words.GetProperty("owner").GetString()!, words.GetProperty("field").GetString()!, words.GetProperty("version").GetInt32());
            var length = words.ValueKind is JsonValueKind.Number ? words.GetInt32() : words.GetProperty("bytes").GetInt32();
            Assert.Equal(expected.Words, new(place, [.. boxes[..length]]));
            boxes = boxes[length..];
            (last, lastName) = (place, found.Name);
        }

        Assert.Equal(Answers(happened).Length, json.RootElement.GetProperty("answers").EnumerateObject().Count());
        Assert.True(boxes.IsEmpty);
    });

    [Fact]
    public void What_somebody_changed_is_refused_or_is_read_as_another_event_and_nothing_else_is_thrown()
    {
        var (read, refused) = (0, 0);
        ForSeeds(2_000, seed =>
        {
            var draw = new Sent(seed);
            var happened = draw.Next();
            var body = Change(draw, SentForm.Write(happened)!);
            try
            {
                var other = Read(happened, body);
                read++;
                // Nothing of it was passed over: what was read says all that stands there.
                Same(other, Read(happened, SentForm.Write(other)!));
                Assert.Equal(Answers(other).Sum(answer => answer.Words?.Box.Length ?? 0), body.Length - Json(body));
            }
            catch (Exception e) when (e is JsonException or FormatException)
            {
                refused++;
            }
        });
        Assert.True(read > 200 && refused > 500, $"{read} read, {refused} refused");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"engagement\":\"survey-a\",\"member\":\"oak\",\"answers\":{}} ")]
    [InlineData("{\"engagement\":\"survey-a\",\"member\":\"oak\",\"answers\":{}")]
    [InlineData("{ \"engagement\":\"survey-a\",\"member\":\"oak\",\"answers\":{}}")]
    [InlineData("{\"engagement\":\"survey-a\",\"member\":\"oak\",\"answers\":{},\"more\":1}")]
    [InlineData("{\"engagement\":\"survey-a\",\"member\":\"oak\",\"answers\":{\"q\":[\"a\",]}}")]
    [InlineData("{\"engagement\":\"survey-a\",\"member\":\"oak\",\"answers\":{\"q\":[,\"a\"]}}")]
    [InlineData("{\"engagement\":\"survey-a\",\"member\":\"oak\",\"answers\":{\"q\":[\"a\"}}")]
    [InlineData("{\"engagement\":\"survey-a\",\"member\":\"oak\",\"answers\":{\"q\":[\"a b\"]}}")]
    [InlineData("{\"engagement\":\"survey-a\",\"member\":\"oak\",\"answers\":{\"q\":[\"\\u0061\"]}}")]
    [InlineData("{\"engagement\":\"survey-a\",\"member\":\"oak\",\"answers\":{\"q\":\"a\"}}")]
    [InlineData("{\"engagement\":\"survey-a\",\"member\":\"oak\",\"answers\":{\"q\":01}}")]
    [InlineData("{\"engagement\":\"survey-a\",\"member\":\"oak\",\"answers\":{\"q\":1e3}}")]
    [InlineData("{\"engagement\":\"survey-a\",\"member\":\"oak\",\"answers\":{\"q\":.5}}")]
    [InlineData("{\"engagement\":\"survey-a\",\"member\":\"oak\",\"answers\":{\"q\":5.}}")]
    [InlineData("{\"engagement\":\"survey-a\",\"member\":\"oak\",\"answers\":{\"q\":-}}")]
    [InlineData("{\"engagement\":\"survey-a\",\"member\":\"oak\",\"answers\":{\"q\":99999999999999999999999999999999}}")]
    [InlineData("{\"engagement\":\"survey-a\",\"member\":\"oak\",\"answers\":{\"q\":{\"day\":\"2026-02-30\"}}}")]
    [InlineData("{\"engagement\":\"survey-a\",\"member\":\"oak\",\"answers\":{\"q\":{\"day\":\"2026-2-3\"}}}")]
    [InlineData("{\"engagement\":\"survey-a\",\"member\":\"oak\",\"answers\":{\"q\":{\"sealed\":3}}}abc")]
    [InlineData("{\"engagement\":\"survey-a\",\"member\":\"oak\",\"answers\":{\"q\":{\"sealed\":{\"owner\":\"o\",\"field\":\"other\",\"version\":1,\"bytes\":1}},\"r\":{\"sealed\":1}}}ab")]
    [InlineData("{\"engagement\":\"survey-a\",\"member\":\"oak\",\"answers\":{\"q\":{\"sealed\":{\"owner\":\"o\",\"field\":\"q\",\"version\":1,\"bytes\":4}}}}abc")]
    [InlineData("{\"engagement\":\"survey-a\",\"member\":\"oak\",\"answers\":{\"q\":{\"sealed\":{\"owner\":\"o\",\"field\":\"q\",\"version\":1,\"bytes\":2}}}}abc")]
    [InlineData("{\"engagement\":\"survey-a\",\"member\":\"oak\",\"answers\":{\"q\":{\"sealed\":{\"owner\":\"o\",\"field\":\"q\",\"version\":1,\"bytes\":4294967299}}}}abc")]
    [InlineData("{\"engagement\":\"survey-a\",\"member\":\"oak\",\"answers\":{\"q\":{\"sealed\":{\"owner\":\"\",\"field\":\"q\",\"version\":1,\"bytes\":3}}}}abc")]
    [InlineData("{\"engagement\":\"survey-a\",\"member\":\"oak\",\"answers\":{\"q\":{\"sealed\":null}}}")]
    [InlineData("{\"engagement\":\"survey-a\",\"member\":\"oak\",\"answers\":{\"q\":{\"shut\":1}}}")]
    [InlineData("{\"engagement\":\"survey-a\",\"member\":\"No slug\",\"answers\":{}}")]
    [InlineData("{\"engagement\":\"a\",\"member\":\"oak\",\"answers\":{}}")]
    public void What_is_no_such_body_is_refused(string body) =>
        Assert.True(Record.Exception(() => SentForm.Read("response-submitted/2", Encoding.UTF8.GetBytes(body))) is JsonException or FormatException);

    [Fact]
    public void A_day_is_read_as_the_framework_reads_it()
    {
        var (read, refused) = (0, 0);
        ForSeeds(5_000, seed =>
        {
            var draw = new Random(seed);
            var text = Encoding.ASCII.GetBytes(DateOnly.FromDayNumber(draw.Next(DateOnly.MaxValue.DayNumber + 1)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            for (var changes = draw.Next(3); changes > 0; changes--) text[draw.Next(text.Length)] = "0123456789-/:a "u8[draw.Next(15)];
            if (draw.Next(10) == 0) text = text[draw.Next(2)..^draw.Next(2)];
            DateOnly? expected = DateOnly.TryParseExact(Encoding.ASCII.GetString(text), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
            DateOnly? found = null;
            if (Record.Exception(() => found = SentForm.Day(text)) is { } thrown) Assert.IsType<JsonException>(thrown);
            Assert.Equal(expected, found);
            if (found is null) refused++;
            else read++;
        });
        // Neither side of the law is empty.
        Assert.True(read > 1_000 && refused > 1_000, $"{read} read, {refused} refused");
    }

    [Fact]
    public void Words_that_follow_each_other_in_one_place_say_it_once()
    {
        RecordedAnswer Told(string name, string field, byte mark) => new(name, null, new(new("member-oak", field, 1), [mark, 0xff]));
        var happened = new ResponseSubmitted(Engagements.EngagementId.Parse("survey-a"), Membership.MemberId.Parse("oak"), new([
            Told("why", "response-0/sent/why", 1), new("mood", new Answer.Chosen(["up"])), Told("how", "response-0/sent/how", 2), Told("who", "response-1/sent/who", 3)]));
        Assert.Equal(
            """{"engagement":"survey-a","member":"oak","answers":{"why":{"sealed":{"owner":"member-oak","field":"response-0/sent/why","version":1,"bytes":2}},"mood":["up"],"how":{"sealed":2},"who":{"sealed":{"owner":"member-oak","field":"response-1/sent/who","version":1,"bytes":2}}}}"""
            + @"\x01\xff\x02\xff\x03\xff",
            Escaped.Of(SentForm.Write(happened)));
    }

    [Fact]
    public void What_would_not_be_read_again_is_not_written()
    {
        ResponseSubmitted Of(RecordedAnswer answer) => new(Engagements.EngagementId.Parse("survey-a"), Membership.MemberId.Parse("oak"), new([answer]));
        Assert.All(
            [new("q\"", new Answer.Number(1)), new("q", new Answer.Chosen(["a b"])), new("q", new Answer.Chosen(["ŵ"])), new("q", new Answer.Words("in clear")), new("q", null),
                new("q", null, new(new("", "q", 1), [1])), new("q", null, new(new("owner", "", 1), [1]))],
            (RecordedAnswer answer) => Assert.Throws<InvalidOperationException>(() => SentForm.Write(Of(answer))));
    }

    private static void ForSeeds(int times, Action<int> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(times).WithQuietOnSuccess(quietOnSuccess: true), Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), holds));

    private static ResponseEvent Read(ResponseEvent like, byte[] body) => SentForm.Read(EventTypes.NameOf(like.GetType()), body);

    private static ImmutableArray<RecordedAnswer> Answers(ResponseEvent happened) => happened is ResponseSubmitted submitted ? submitted.Answers.All : ((ResponseAmended)happened).Answers.All;

    private static void Same(ResponseEvent expected, ResponseEvent actual)
    {
        Assert.Equal(expected, actual);
        Assert.Equal(Answers(expected).Select(answer => (answer.Coded as Answer.Number)?.Value.ToString(CultureInfo.InvariantCulture)), Answers(actual).Select(answer => (answer.Coded as Answer.Number)?.Value.ToString(CultureInfo.InvariantCulture)));
    }

    private static Answer Coded(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => new Answer.Number(value.GetDecimal()),
        JsonValueKind.Array => new Answer.Chosen([.. value.EnumerateArray().Select(code => code.GetString()!)]),
        _ => new Answer.Day(DateOnly.ParseExact(value.GetProperty("day").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
    };

    private static int Json(byte[] body)
    {
        var reader = new Utf8JsonReader(body);
        reader.Read();
        reader.Skip();
        return (int)reader.BytesConsumed;
    }

    /// <summary>One byte is another, or some are gone, or some are there twice.</summary>
    private static byte[] Change(Sent draw, byte[] body)
    {
        int from = draw.Below(body.Length), to = Math.Min(body.Length, from + 1 + draw.Below(6));
        return draw.Below(4) switch
        {
            0 => [.. body[..from], .. body[to..]],
            1 => [.. body[..to], .. body[from..]],
            2 => [.. body[..from], (byte)draw.Below(256), .. body[(from + 1)..]],
            _ => [.. body[..from], (byte)draw.Pick('0', '1', '9', '"', ',', '}', '{', ']', '[', 'a', '-'), .. body[(from + 1)..]],
        };
    }
}
