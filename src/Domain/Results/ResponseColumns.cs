using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Responding;

namespace Clinks.Engage.Domain.Results;

/// <summary>
/// The coded answers of an engagement, in memory, a column a question: a fold over submissions, amendments and withdrawals.
/// For one thread at a time. Exact counts stay inside; only tables that went through disclosure control come out.
/// </summary>
public sealed partial class ResponseColumns
{
    private readonly Questionnaire questionnaire;
    private readonly DisclosurePolicy policy;
    private readonly Dictionary<string, Column> columns = new(StringComparer.Ordinal);
    private readonly Names members;
    private readonly CodedBody recorded;
    private readonly ImmutableArray<Division> divisions;
    private readonly Dictionary<ResponseId, int> rows = [];
    private readonly Dictionary<string, ImmutableArray<string>> controls = new(StringComparer.Ordinal);
    private ResponseId[] ids = [];

    // As a release of everything would have it, until a response changes.
    private Counting? counting;

    // What is hidden in all tables, decided together.
    private CrossFates? fates;

    public ResponseColumns(Questionnaire questionnaire, Audience audience) : this(questionnaire, audience, DisclosurePolicy.Standard)
    {
    }

    internal ResponseColumns(Questionnaire questionnaire, Audience audience, DisclosurePolicy policy)
    {
        this.questionnaire = questionnaire;
        this.policy = policy;
        foreach (var question in questionnaire.Pages.SelectMany(p => p.Questions))
            if (Column.Of(question) is { } column)
                columns.Add(question.Name, column);
        members = new(audience.Members.Select(asked => asked.Member.Value));
        recorded = new([.. columns.Values], members);
        divisions = [.. SegmentLabels.All.Select(segment => new Division(segment, audience))];
        snapshots = SnapshotsOf(policy);
    }

    internal int Responses => rows.Count;

    /// <summary>Bytes that the columns take, without the ids of the responses.</summary>
    internal long Bytes => columns.Values.Sum(c => c.Bytes) + divisions.Sum(d => d.Bytes);

    /// <summary>A submission, or an amendment: what was there under this id is replaced. Put twice is put once.</summary>
    /// <param name="answers">By question; a null answer is free text that was given and is sealed. What is not named is not answered.</param>
    /// <exception cref="ArgumentException">A member who was not asked, or an answer that does not fit its question. Nothing was changed.</exception>
    public void Put(ResponseId id, MemberId member, IEnumerable<(string Name, Answer? Coded)> answers)
    {
        if (!members.TryFind(member.Value, out var asked)) throw new ArgumentException("A response of a member who was not asked.", nameof(member));
        var given = answers.Select(a => columns.TryGetValue(a.Name, out var column) && column.Fits(a.Coded)
            ? (Column: column, a.Coded)
            : throw new ArgumentException("An answer that does not fit its question.", nameof(answers))).ToList();

        Forget();
        var row = Row(id);
        foreach (var column in columns.Values) column.Clear(row);
        foreach (var division in divisions) division.Put(row, asked);
        foreach (var (column, coded) in given)
        {
            column.Clear(row);
            column.Set(row, coded);
        }

        Came(id, row);
    }

    /// <summary>The same from the body of a recorded <see cref="ResponseSubmitted"/> or <see cref="ResponseAmended"/>, without making the event of it.</summary>
    /// <exception cref="Exception">Not such a body, a member who was not asked, or an answer that does not fit its question. Nothing was changed.</exception>
    public void Put(ResponseId id, string type, ReadOnlySpan<byte> body)
    {
        // Read into the row after the last, which is clear: it becomes the response's own, or takes the place of what it amends.
        Forget();
        var read = rows.Count;
        Grow(read);
        int asked;
        try
        {
            asked = recorded.Read(type, body, read);
        }
        catch
        {
            recorded.Clear(read);
            throw;
        }

        var row = read;
        if (rows.TryAdd(id, read))
        {
            ids[read] = id;
        }
        else
        {
            row = rows[id];
            foreach (var column in columns.Values) column.Move(read, row);
        }

        foreach (var division in divisions) division.Put(row, asked);
        Came(id, row);
    }

    /// <summary>A withdrawal: as if it had never been. What is not there is gone already.</summary>
    public void Remove(ResponseId id)
    {
        if (!rows.Remove(id, out var row)) return;
        Forget();
        var last = rows.Count;
        foreach (var division in divisions) division.Remove(row, last);
        if (row != last)
        {
            foreach (var column in columns.Values) column.Move(last, row);
            ids[row] = ids[last];
            rows[ids[row]] = row;
        }
        else
        {
            foreach (var column in columns.Values) column.Clear(row);
        }

        ids[last] = default;
        Left(id, row, last);
    }

    private void Forget()
    {
        counting = null;
        fates = null;
    }

    private int Row(ResponseId id)
    {
        if (rows.TryGetValue(id, out var row)) return row;
        row = rows.Count;
        Grow(row);
        ids[row] = id;
        rows.Add(id, row);
        return row;
    }

    /// <summary>Makes room for a row.</summary>
    private void Grow(int row)
    {
        if (row < ids.Length) return;
        Array.Resize(ref ids, Math.Max(64, ids.Length * 2));
        foreach (var column in columns.Values) column.Grow(ids.Length);
        foreach (var division in divisions) division.Grow(ids.Length);
        foreach (var one in snapshots) one.Grow(ids.Length);
    }
}
