namespace Clinks.Engage.Domain.Membership;

/// <summary>
/// Decides which row is which member. By charity number first; then by name, but never across two different charity numbers: whoever
/// is taken for a member gets its contacts and its answers, so in doubt it is somebody else, or a fault. The order of rows does not matter.
/// </summary>
internal sealed class Matching
{
    private readonly IReadOnlyDictionary<MemberId, MemberDetails> _directory;
    private readonly Action<ReadRow, Problem> _fault;
    private readonly Dictionary<string, MemberId> _byNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<MemberId>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<MemberId, ReadRow> _claimed = [];
    private readonly HashSet<ReadRow> _unmatchable = new(ReferenceEqualityComparer.Instance);

    public Matching(IReadOnlyDictionary<MemberId, MemberDetails> directory, Action<ReadRow, Problem> fault)
    {
        (_directory, _fault) = (directory, fault);
        foreach (var (id, details) in directory.OrderBy(member => member.Key.Value, StringComparer.Ordinal))
        {
            if (details.CharityNumber is { } number) _byNumber.TryAdd(number, id);
            NamedLike(MemberName.Of(details.Name)).Add(id);
        }
    }

    /// <summary>Which member each row is; rows that are nobody yet are not in <see cref="Known"/>, and those with a fault in <see cref="Unmatchable"/>.</summary>
    public Dictionary<ReadRow, MemberId> Known { get; } = new(ReferenceEqualityComparer.Instance);

    public IReadOnlySet<ReadRow> Unmatchable => _unmatchable;

    public int NotClaimed => _directory.Count - _claimed.Count;

    public void Match(IReadOnlyList<ReadRow> rows)
    {
        RefuseRepeatedNumbers(rows);
        RefuseRepeatedNames(rows);
        foreach (var row in rows)
        {
            if (row.CharityNumber is { } number && _byNumber.TryGetValue(number, out var id)) Claim(row, id);
        }

        // One organisation without a number in the directory, and two rows of its name with different numbers: either could be it.
        foreach (var alike in rows.Where(IsOpen).GroupBy(row => row.Name!.Key, StringComparer.Ordinal)) MatchByName([.. alike]);
    }

    /// <summary>Another member of the same name, for an addition to be looked at twice.</summary>
    public MemberId? Namesake(ReadRow row) => NamedLike(row.Name!) is [var first, ..] ? first : null;

    private bool IsOpen(ReadRow row) => row.Identified && !_unmatchable.Contains(row) && !Known.ContainsKey(row);

    private void MatchByName(List<ReadRow> alike)
    {
        foreach (var row in alike)
        {
            var candidates = NamedLike(row.Name!).FindAll(id => row.CharityNumber is null || _directory[id].CharityNumber is null);
            if (candidates is []) continue;
            if (candidates.Count > 1 || alike.Count > 1) Refuse(row, Problems.MemberAmbiguous(row.Row.Where));
            else Claim(row, candidates[0]);
        }
    }

    private void Claim(ReadRow row, MemberId id)
    {
        if (_claimed.TryGetValue(id, out var other)) Refuse(row, Problems.MemberTwice(row.Row.Where, other.Row.Where));
        else (_claimed[id], Known[row]) = (row, id);
    }

    private void RefuseRepeatedNumbers(IReadOnlyList<ReadRow> rows)
    {
        var seen = new Dictionary<string, ReadRow>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row.CharityNumber is { } number && !seen.TryAdd(number, row)) Refuse(row, Problems.MemberTwice(row.Row.Where, seen[number].Row.Where));
        }
    }

    /// <summary>Two organisations may share a name if a charity number tells each from the other.</summary>
    private void RefuseRepeatedNames(IReadOnlyList<ReadRow> rows)
    {
        var seen = new Dictionary<string, (ReadRow First, ReadRow? Unnumbered)>(StringComparer.Ordinal);
        foreach (var row in rows.Where(IsOpen))
        {
            var unnumbered = row.CharityNumber is null ? row : null;
            if (seen.TryAdd(row.Name!.Key, (row, unnumbered))) continue;
            var before = seen[row.Name.Key];
            if ((unnumbered is null ? before.Unnumbered : before.First) is { } same) Refuse(row, Problems.MemberTwice(row.Row.Where, same.Row.Where));
            else seen[row.Name.Key] = before with { Unnumbered = before.Unnumbered ?? unnumbered };
        }
    }

    private void Refuse(ReadRow row, Problem problem)
    {
        // A row that is a repetition by number and by name is told once.
        if (_unmatchable.Add(row)) _fault(row, problem);
    }

    private List<MemberId> NamedLike(MemberName name) =>
        _byName.TryGetValue(name.Key, out var ids) ? ids : _byName[name.Key] = [];
}
