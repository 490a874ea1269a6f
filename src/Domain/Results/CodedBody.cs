using System.Text.Json;
using Clinks.Engage.Domain.Responding;

namespace Clinks.Engage.Domain.Results;

/// <summary>
/// Reads the body of a submission or an amendment straight into columns, once and forwards: of <see cref="ResponseSubmitted"/>
/// only the member and the codes are wanted. The engagement is passed over (the log was asked for it), and sealed words are, too:
/// that they were given is all that is counted. Both forms in which such events were ever stored are read. A test holds this to reading
/// the whole event.
/// </summary>
internal sealed class CodedBody(ImmutableArray<Column> columns, Names members)
{
    /// <summary>As <see cref="EngageJson"/> reads.</summary>
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 32 };

    private readonly Names questions = new(columns.Select(column => column.Question.Name));
    private readonly ImmutableArray<byte[]> written = [.. columns.Select(column => SentTokens.Written(column.Question.Name))];

    /// <summary>Puts the answers into a clear row and says which member gave them.</summary>
    /// <exception cref="Exception">Not such a body, a member who was not asked, or an answer that does not fit. The row may be half written.</exception>
    internal int Read(string type, ReadOnlySpan<byte> body, int row) => SentForm.Has(type) ? ReadSent(body, row) : ReadJson(body, row);

    private int ReadSent(ReadOnlySpan<byte> body, int row)
    {
        var tokens = new SentTokens(body);
        if (!members.TryFind(tokens.Member, out var member)) throw new ArgumentException("A response of a member who was not asked.", nameof(body));
        var furthest = -1;
        for (var next = 0; tokens.Next(next < written.Length ? written[next] : default); next++)
        {
            if (!tokens.AsExpected && !questions.TryFind(tokens.Name, next, out next)) throw new ArgumentException("An answer to no question.", nameof(body));
            // Answers are in the questionnaire's order. Where one is not, its question may have been answered before; the later answer counts.
            if (next <= furthest) columns[next].Clear(row);
            else furthest = next;
            if (!columns[next].TryTake(row, ref tokens)) throw new ArgumentException("An answer that does not fit its question.", nameof(body));
        }

        return member;
    }

    private int ReadJson(ReadOnlySpan<byte> body, int row)
    {
        var reader = new Utf8JsonReader(body, Options);
        int? member = null;
        var answered = false;
        Expect(reader.Read() && reader.TokenType is JsonTokenType.StartObject);
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("answers"u8))
            {
                if (answered) Clear(row);
                answered = true;
                reader.Read();
                ReadAnswers(ref reader, row);
            }
            else if (reader.ValueTextEquals("member"u8))
            {
                reader.Read();
                member = members.TryFind(ref reader, 0, out var place) ? place : null;
            }
            else
            {
                reader.Skip();
            }
        }

        // What follows the object makes the reader throw.
        Expect(reader.TokenType is JsonTokenType.EndObject && !reader.Read() && answered);
        return member ?? throw new ArgumentException("A response of a member who was not asked.", nameof(body));
    }

    internal void Clear(int row)
    {
        foreach (var column in columns) column.Clear(row);
    }

    private static void Expect(bool met)
    {
        if (!met) throw new JsonException("Not the body of a response.");
    }

    private void ReadAnswers(ref Utf8JsonReader reader, int row)
    {
        Expect(reader.TokenType is JsonTokenType.StartObject);
        var next = 0;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (!questions.TryFind(ref reader, next, out next)) throw new ArgumentException("An answer to no question.", nameof(reader));
            reader.Read();
            if (!columns[next].TryTake(row, ref reader)) throw new ArgumentException("An answer that does not fit its question.", nameof(reader));
            next++;
        }
    }
}
