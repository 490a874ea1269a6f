using System.Globalization;
using System.Text;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Responding;

namespace Clinks.Engage.Domain.Results;

#pragma warning disable CA5394 // A seed, not a secret.

/// <summary>Bodies of responses to the survey of <see cref="CodedBodyLaws"/>, written as no program of ours writes them, and some that are none.</summary>
internal sealed class Bodies(int seed)
{
    private readonly Random random = new(seed);

    public int Below(int most) => random.Next(most);

    public byte[] Next()
    {
        var properties = new List<string>();
        if (!Rarely) properties.Add(Text("member") + ":" + Gap + (Rarely ? Text("member-99") : Rarely ? "null" : Text($"member-{Below(12)}")));
        properties.Add(Text("engagement") + ":" + Text("survey-1"));
        if (!Rarely) properties.Add(Text("answers") + Gap + ":" + (Rarely ? Pick("null", "[]", "\"none\"") : Answers()));
        if (Below(3) == 0) properties.Add(Text("later") + ":" + Pick("1", "{\"answers\":{\"mood\":[\"up\"]},\"member\":\"member-1\"}", "[[],{}]", "null"));
        if (Below(8) == 0) properties.Add(Text("Member") + ":" + Text("member-2"));
        var order = properties.ToArray();
        random.Shuffle(order);
        var body = Gap + Object(order) + Gap + (Rarely ? Pick("{}", ",", "x", "null") : "");
        var bytes = Encoding.UTF8.GetBytes(body);
        return Rarely ? bytes[..Below(bytes.Length)] : bytes;
    }

    /// <summary>In the form of <see cref="SentForm"/>; some are changed where answers stand, and behind them.</summary>
    public byte[] NextSent()
    {
        var body = SentForm.Write(new ResponseSubmitted(EngagementId.Parse("survey-1"), MemberId.Parse($"member-{(Rarely ? 99 : Below(12))}"), new([.. Enumerable.Range(0, Below(7)).Select(_ => Sent())])))!;
        if (Below(3) != 0) return body;
        int answers = body.AsSpan().IndexOf("answers"u8), from = answers + Below(body.Length - answers), to = Math.Min(body.Length, from + 1 + Below(4));
        return Below(3) switch
        {
            0 => [.. body[..from], .. body[to..]],
            1 => [.. body[..to], .. body[from..]],
            _ => [.. body[..from], (byte)Pick("0", "7", "\"", ",", "}", "{", "]", "[", "a", "-")[0], .. body[(from + 1)..]],
        };
    }

    private RecordedAnswer Sent()
    {
        string name = Below(60) == 0 ? "nothing" : Pick("mood", "places", "staff", "share", "founded", "why", "which"), like = Below(60) == 0 ? Pick("mood", "staff", "founded", "why") : name;
        return like switch
        {
            "mood" => new(name, new Answer.Chosen([.. Some("up", "down", "same").Take(Rarely ? 2 : 1)])),
            "which" => new(name, new Answer.Chosen([Below(300).ToString("'c'0", CultureInfo.InvariantCulture)])),
            "places" => new(name, new Answer.Chosen([.. Some("prison", "community", Rarely ? "moon" : "court")])),
            "staff" or "share" => new(name, new Answer.Number(Below(5) switch { 0 => 0, 1 => -3, 2 => 12.50m, 3 => 99_999_999_999_999m, _ => Below(2_000_000) })),
            "founded" => new(name, new Answer.Day(new DateOnly(1, 1, 1).AddDays(Below(3_652_059)))),
            _ => new(name, null, new(new("member-1", Pick("sent/", "sent/", "draft/") + name, 1), [.. new byte[Below(5)]])),
        };
    }

    /// <summary>One time in twenty-five.</summary>
    private bool Rarely => Below(25) == 0;

    private string Gap => Pick("", "", "", " ", "\n\t ");

    private string Answers() => Object([.. Enumerable.Range(0, Below(7)).Select(_ => Answer())]);

    private string Answer()
    {
        if (Below(60) == 0) return Text(Pick("nothing", "")) + ":" + List("up");
        string name = Pick("mood", "places", "staff", "share", "founded", "why", "which"), like = Below(60) == 0 ? Pick("mood", "staff", "founded", "why") : name;
        return Text(name) + Gap + ":" + Gap + like switch
        {
            "mood" => List([.. Some("up", "down", "same").Take(Rarely ? 2 : 1)]),
            "which" => List(Below(300).ToString("'c'0", CultureInfo.InvariantCulture)),
            "places" => List(Some("prison", "community", "court", Rarely ? "moon" : "court")),
            "staff" or "share" => Pick("0", "-3", "12", "12.50", "1e2", "1000000", "99999", Rarely ? "1e40" : "7", Rarely ? "true" : "5"),
            "founded" => Object(Text("day") + ":" + Text(Pick("1999-12-31", "2024-02-29", "0001-01-01", "9999-12-31", Rarely ? Pick("2023-02-29", "1999-1-1", " 1999-01-01", "") : "1980-06-15"))),
            _ => Rarely ? Pick("null", "{}", "\"words\"", "{\"day\":\"1999-12-31\"}") : Object([Text("sealed") + ":" + (Rarely ? "null" : Sealed()), .. Rarely ? (string[])["\"more\":1"] : []]),
        };
    }

    private string Sealed() => Object(Text("owner") + ":" + Text("member-1"), "\"field\":\"why\"", "\"version\":1", "\"box\":\"AQID/v8=\"");

    private string[] Some(params string[] all)
    {
        var some = all.Where(_ => Below(2) == 0).ToArray();
        random.Shuffle(some);
        return some;
    }

    private string List(params string[] codes) => "[" + Gap + string.Join("," + Gap, codes.Select(Text)) + Gap + "]" + (Rarely && Rarely ? "]" : "");

    private string Object(params string[] properties) => "{" + Gap + string.Join(Gap + "," + Gap, properties) + Gap + "}";

    /// <summary>In quotation marks, some characters escaped.</summary>
    private string Text(string text)
    {
        var escapes = Below(4) == 0;
        return "\"" + string.Concat(text.Select(c => escapes && Below(3) == 0 ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : c.ToString())) + "\"";
    }

    private string Pick(params string[] some) => some[Below(some.Length)];
}
