using System.Globalization;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Domain.Results;
using Npgsql;

namespace Clinks.Engage.Bench.Results;

/// <summary>
/// The same answers in PostgreSQL as one would lay them out for counting: one table, a row a response, small integers that are never
/// null. A choice is its place from 1, a date its year, a number its band, words whether there are some; 0 is no answer. Of a question
/// with several answers each option is a column of 0 and 1. Frozen and analyzed; every query is prepared.
/// </summary>
internal sealed class AnswersTable : IDisposable
{
    private readonly NpgsqlConnection connection;
    private readonly Dictionary<(string Question, Segment By), NpgsqlCommand> queries = [];

    public AnswersTable(string database)
    {
        connection = new(database);
        connection.Open();
    }

    public static IEnumerable<string> Settings => ["shared_buffers", "work_mem", "jit", "max_parallel_workers_per_gather", "fsync"];

    public string Setting(string name)
    {
        using var command = new NpgsqlCommand("SELECT current_setting($1)", connection) { Parameters = { new() { Value = name } } };
        return (string)command.ExecuteScalar()!;
    }

    public void Fill(int responses)
    {
        var columns = Enum.GetNames<Segment>().Concat(Sector.All.SelectMany(Columns)).ToList();
        Run($"CREATE TABLE answers ({string.Join(", ", columns.Select(column => column + " smallint NOT NULL"))})");
        using (var rows = connection.BeginBinaryImport($"COPY answers ({string.Join(", ", columns)}) FROM STDIN (FORMAT binary)"))
        {
            for (var number = 0; number < responses; number++)
            {
                rows.StartRow();
                var segments = Sector.Segments(number);
                foreach (var by in Enum.GetValues<Segment>()) rows.Write((short)segments.CodeOf(by));
                var answers = Sector.Submitted(number, Sector.Member(number)).Answers.All.ToDictionary(answer => answer.Name, StringComparer.Ordinal);
                foreach (var code in Sector.All.SelectMany(question => Codes(question, answers.GetValueOrDefault(question.Name)))) rows.Write(code);
            }

            rows.Complete();
        }

        Run("VACUUM (FREEZE, ANALYZE) answers");
        foreach (var by in Enum.GetValues<Segment>())
            foreach (var question in Sector.All)
            {
                var query = new NpgsqlCommand(Query(question, by), connection);
                query.Prepare();
                queries.Add((question.Name, by), query);
            }
    }

    /// <returns>The counts above zero.</returns>
    public List<long> Count(Question question, Segment by)
    {
        var counts = new List<long>();
        using var rows = queries[(question.Name, by)].ExecuteReader();
        while (rows.Read())
            for (var column = question.Type is QuestionType.SelectMultiple ? 1 : 2; column < rows.FieldCount; column++)
                counts.Add(rows.GetInt64(column));
        return counts;
    }

    public void Dispose()
    {
        foreach (var query in queries.Values) query.Dispose();
        connection.Dispose();
    }

    private static string Query(Question question, Segment by) => question.Type is QuestionType.SelectMultiple
        ? $"SELECT {by}, {string.Join(", ", Columns(question).Select(column => $"sum({column})"))} FROM answers GROUP BY {by}"
        : $"SELECT {question.Name}, {by}, count(*) FROM answers GROUP BY {question.Name}, {by}";

    private static IEnumerable<string> Columns(Question question) => question.Type is QuestionType.SelectMultiple
        ? question.Choices.Select((_, option) => string.Create(CultureInfo.InvariantCulture, $"{question.Name}_{option}"))
        : [question.Name];

    private static IEnumerable<short> Codes(Question question, RecordedAnswer? answer) => (question.Type, answer) switch
    {
        (QuestionType.SelectMultiple, _) => question.Choices.Select(choice => (short)(answer?.Coded is Answer.Chosen { Codes: var some } && some.Contains(choice.Code) ? 1 : 0)),
        (_, null) => [0],
        (_, { Coded: Answer.Chosen { Codes: [var code] } }) => [(short)(1 + question.Choices.Select(choice => choice.Code).ToList().IndexOf(code))],
        (_, { Coded: Answer.Day { Date: var date } }) => [(short)date.Year],
        (_, { Coded: Answer.Number { Value: var number } }) => [(short)(number == 0 ? 1 : 1 + Math.Min(7, ((int)number).ToString(CultureInfo.InvariantCulture).Length))],
        _ => [1],
    };

    private void Run(string sql)
    {
        using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 300 };
        command.ExecuteNonQuery();
    }
}
