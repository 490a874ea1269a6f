namespace Clinks.Engage.Domain.Membership;

/// <summary>
/// Compares a list of member organisations with the directory. Reading it, matching it and stating what would change are one pure function,
/// so that a dry run and the import itself cannot disagree. Importing the same list again changes nothing.
/// </summary>
public static class Import
{
    public static ImportPlan Plan(MemberList list, IReadOnlyDictionary<MemberId, (MemberDetails Details, Contact Contact)> directory)
    {
        if (list.Rows.IsEmpty) return Refused(list, directory, Problems.MemberListEmpty());
        if (list.Rows.Length > MemberList.MostRows) return Refused(list, directory, Problems.MemberListTooLong(MemberList.MostRows));

        var faults = new List<(int Index, Problem Problem)>();
        var rows = list.Rows.Select((row, index) => ReadRow.Of(row, index, problem => faults.Add((index, problem)))).ToList();
        var matching = new Matching(
            directory.ToDictionary(member => member.Key, member => member.Value.Details), (row, problem) => faults.Add((row.Index, problem)));
        matching.Match(rows);

        var fresh = rows.Where(row => row.Identified && !matching.Known.ContainsKey(row) && !matching.Unmatchable.Contains(row)).ToList();
        foreach (var row in fresh) faults.AddRange(MissingIn(row.Row).Select(problem => (row.Index, problem)));
        var faulty = faults.Select(fault => fault.Index).ToHashSet();
        var ids = NewIds.For(fresh.Where(row => !faulty.Contains(row.Index)), directory.Keys);

        var planned = ImmutableArray.CreateBuilder<PlannedMember>();
        var unchanged = 0;
        foreach (var row in rows.Where(row => !faulty.Contains(row.Index)))
        {
            if (ids.TryGetValue(row, out var id)) planned.Add(Entry.Added(row, id, matching.Namesake(row)));
            else if (Entry.Changed(row, directory[matching.Known[row]]) is { } change) planned.Add(change);
            else unchanged++;
        }

        // OrderBy is stable: within a row, faults stay in the order of the columns.
        return new(rows.Count, planned.DrainToImmutable(), unchanged, matching.NotClaimed, [.. faults.OrderBy(fault => fault.Index).Select(fault => fault.Problem)]);
    }

    /// <summary>A column that the list lacks leaves what is known; of a new member nothing is.</summary>
    private static IEnumerable<Problem> MissingIn(MemberListRow row)
    {
        if (row.IncomeBand is null) yield return Problems.IncomeBandMissing($"{row.Where}, income band");
        if (row.Region is null) yield return Problems.RegionMissing($"{row.Where}, region");
        if (row.Specialist is null) yield return Problems.SpecialistMissing($"{row.Where}, specialist");
    }

    private static ImportPlan Refused(
        MemberList list, IReadOnlyDictionary<MemberId, (MemberDetails Details, Contact Contact)> directory, Problem why) =>
        new(list.Rows.Length, [], 0, directory.Count, [why]);
}
