using System.Text;
using System.Text.Json;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Responding;
using FsCheck;
using FsCheck.Fluent;
using static Clinks.Engage.Domain.Results.Survey;

namespace Clinks.Engage.Domain.Results;

/// <summary>Bodies are read straight into columns; the slow and obvious reading makes the whole event first. FsCheck prints the seed of a failure.</summary>
public sealed class CodedBodyLaws
{
    private static Survey Asking() => new Survey { Policy = new(0, 0) }
        .Asks(One("mood", "up", "down", "same"), Many("places", "prison", "community", "court"), Of(QuestionType.Integer, "staff"),
            Of(QuestionType.Decimal, "share"), Of(QuestionType.Date, "founded"), Of(QuestionType.Text, "why"), One("which", [.. Enumerable.Range(0, 300).Select(i => $"c{i}")]))
        .With(6, In(Membership.Region.Wales), null).With(6, In(Membership.Region.London, specialist: false), null);

    [Fact]
    public void Any_bodies_count_as_their_events_would_and_what_cannot_be_read_changes_nothing()
    {
        var (read, refused) = (0, 0);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150).WithQuietOnSuccess(quietOnSuccess: true), Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var draw = new Bodies(seed);
            ResponseColumns fast = Asking().Empty(), slow = Asking().Empty();
            for (var i = 0; i < 12; i++)
            {
                var id = Id(draw.Below(5));
                if (draw.Below(6) == 0)
                {
                    fast.Remove(id);
                    slow.Remove(id);
                    continue;
                }

                var (type, body) = draw.Below(2) == 0 ? ("response-submitted/1", draw.Next()) : ("response-submitted/2", draw.NextSent());
                var accepted = Accepts(() => PutSlowly(slow, id, type, body));
                if (accepted) read++;
                else refused++;
                if (Accepts(() => fast.Put(id, type, body)) != accepted) throw new InvalidOperationException("Only one refuses: " + Encoding.UTF8.GetString(body));
                // What the slow one refuses changes nothing there, so this says it of the fast one, too.
                if (Figures(fast) != Figures(slow)) throw new InvalidOperationException("Counted otherwise: " + Encoding.UTF8.GetString(body));
            }

            return true;
        }));
        // Neither side of the law is empty.
        Assert.True(read > 400 && refused > 200, $"{read} read, {refused} refused");
    }

    [Theory]
    [InlineData(false, "\"why\":{\"sealed\":1}}}x")]
    [InlineData(false, "\"why\":{\"sealed\":{\"owner\":\"o\",\"field\":\"elsewhere\",\"version\":1,\"bytes\":0}},\"why\":{\"sealed\":1}}}x")]
    [InlineData(false, "\"why\":{\"sealed\":{\"owner\":\"o\",\"field\":\"why\",\"version\":1,\"bytes\":2}}}}x")]
    [InlineData(false, "\"why\":{\"sealed\":{\"owner\":\"o o\",\"field\":\"why\",\"version\":1,\"bytes\":1}}}}x")]
    [InlineData(true, "\"why\":{\"sealed\":{\"owner\":\"o\",\"field\":\"why\",\"version\":1,\"bytes\":1}},\"why\":{\"sealed\":1}}}xy")]
    public void Words_are_counted_where_their_place_and_their_box_are_there(bool counted, string answers)
    {
        var body = Encoding.UTF8.GetBytes("{\"engagement\":\"survey-1\",\"member\":\"member-1\",\"answers\":{" + answers);
        Assert.Equal(counted, Accepts(() => Asking().Empty().Put(Id(0), "response-submitted/2", body)));
        Assert.Equal(counted, Accepts(() => PutSlowly(Asking().Empty(), Id(0), "response-submitted/2", body)));
    }

    private static string Figures(ResponseColumns columns) => columns.ReleaseTables(new([], SegmentLabels.All), []).Get()
        .Concat(columns.ReleaseTables(new([.. Asking().Questions.Select(question => question.Name)], []), []).Get()).Json();

    private static void PutSlowly(ResponseColumns columns, ResponseId id, string type, byte[] body)
    {
        var sent = SentForm.Has(type) ? (ResponseSubmitted)SentForm.Read(type, body) : JsonSerializer.Deserialize<ResponseSubmitted>(body, EngageJson.Options)!;
        columns.Put(id, sent.Member, sent.Answers.All.Select(answer => (answer.Name, answer.Coded)));
    }

    private static bool Accepts(Action put)
    {
        try
        {
            put();
            return true;
        }
        catch (Exception e) when (e is ArgumentException or JsonException or FormatException or InvalidOperationException or NullReferenceException)
        {
            return false;
        }
    }
}
