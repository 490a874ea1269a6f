using System.Collections.Immutable;
using System.Globalization;
using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Responding;

namespace Clinks.Engage.Domain.Results;

/// <summary>A survey drawn as a table: a header of question names, a line an organisation. What stands for segments is said with <see cref="In"/>.</summary>
internal sealed class Survey
{
    private readonly List<Question> questions = [];
    private readonly List<Asked> asked = [];
    private readonly List<(ResponseId Id, MemberId Member, List<(string, Answer?)> Answers)> responses = [];

    public DisclosurePolicy Policy { get; set; } = DisclosurePolicy.Standard;

    public IReadOnlyList<Question> Questions => questions;

    public IReadOnlyList<Asked> Asked => asked;

    public IReadOnlyList<(ResponseId Id, MemberId Member, List<(string Name, Answer? Coded)> Answers)> Responses => responses;

    public static Question One(string name, params string[] choices) => Select(QuestionType.SelectOne, name, choices);

    public static Question Many(string name, params string[] choices) => Select(QuestionType.SelectMultiple, name, choices);

    public static Question Of(QuestionType type, string name) => new() { Name = name, Type = type, Label = new(name) };

    private static Question Select(QuestionType type, string name, string[] choices) =>
        Of(type, name) with { Choices = [.. choices.Select(c => new Choice(c, new(c)))] };

    public Survey Asks(params Question[] more)
    {
        questions.AddRange(more);
        return this;
    }

    public static ResponseId Id(int number) => ResponseId.Parse("response-" + number.ToString("x26", CultureInfo.InvariantCulture));

    public static MemberId Member(int number) => MemberId.Parse("member-" + number.ToString(CultureInfo.InvariantCulture));

    /// <summary>So many organisations in these segments; each answers so, or (null) does not respond.</summary>
    public Survey With(int count, Segments segments, params (string, Answer?)[]? answers)
    {
        for (var i = 0; i < count; i++)
        {
            asked.Add(new(Member(asked.Count), segments));
            if (answers is not null) responses.Add((Id(asked.Count - 1), asked[^1].Member, [.. answers]));
        }

        return this;
    }

    public static Segments In(
        Region region, IncomeBand income = IncomeBand.Under10K, bool specialist = true, Stated arts = Stated.NotKnown, Stated minoritised = Stated.NotKnown, Stated lived = Stated.NotKnown) =>
        new(income, region, specialist, arts, minoritised, lived);

    public static (string, Answer?) Chose(string question, params string[] codes) => (question, new Answer.Chosen([.. codes]));

    public static (string, Answer?) Said(string question, decimal number) => (question, new Answer.Number(number));

    public static (string, Answer?) Said(string question, DateOnly day) => (question, new Answer.Day(day));

    public static (string, Answer?) Wrote(string question) => (question, null);

    public Questionnaire Questionnaire => new()
    {
        FormId = "survey",
        Title = new("Survey"),
        Pages = [new() { Name = "page", Title = new("Page"), Questions = [.. questions] }],
    };

    public ResponseColumns Empty() => new(Questionnaire, new([.. asked]), Policy);

    public ResponseColumns Columns()
    {
        var columns = Empty();
        foreach (var (id, member, answers) in responses) columns.Put(id, member, answers);
        return columns;
    }
}

internal static class Printing
{
    /// <summary>A table as lines: labels and figures, so that tests compare what a reader sees.</summary>
    public static string Print(this SafeTable table) => table.Withheld is { } reason
        ? reason.ToString()
        : string.Join('\n', table.Rows.Select(r => string.Join(" | ", r.Labels.Select(l => l.English).Concat(r.Cells.Select(c => c.Value?.ToString(CultureInfo.InvariantCulture) ?? c.Mark.ToString())))));

    public static SafeTable Base(this ResponseColumns columns) => columns.ReleaseTables(new([], SegmentLabels.All), []).Get().Single(t => t.Kind is TableKind.Base);

    public static SafeTable Rate(this ResponseColumns columns, Segment by) => columns.ReleaseTables(new([], [by]), []).Get().Single(t => t.Kind is TableKind.Rate);

    public static SafeTable Table(this ResponseColumns columns, string question) => columns.Table(question, null).Get();

    public static string Json(this IEnumerable<SafeTable> tables)
    {
        var options = new System.Text.Json.JsonSerializerOptions();
        Gates.AddConverters(options);
        return System.Text.Json.JsonSerializer.Serialize(tables.ToImmutableArray(), options);
    }
}
