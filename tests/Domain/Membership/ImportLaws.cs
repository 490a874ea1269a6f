using Clinks.Engage.Domain.Membership;
using FsCheck;
using FsCheck.Fluent;

namespace Clinks.Engage.Domain.Tests.Membership;

/// <summary>
/// What holds of any lists, one after the other. Names and numbers come out of small pools, so that organisations meet, take each other's names
/// and turn up with and without numbers. A failure prints the seed that brings it back.
/// </summary>
public sealed class ImportLaws
{
    private static readonly string[]
        Names = ["Oak", "OAK!", "Oak 2", "Oak 1234567", "Elm", "Ash & Co", "Ash and Co", "Tŷ Onnen", new('q', 70), new string('q', 70) + "r"],
        Numbers = ["", "", "", "123456", "1234567", "1234567-1", "SC012345"],
        Bands = ["under £10k", "£5m+"],
        Regions = ["Wales", "london"],
        Addresses = ["", "a@oak.example.org", "b@elm.example.org"];

    private static readonly Gen<MemberListRow> Row =
        from name in Gen.Elements(Names)
        from number in Gen.Elements(Numbers)
        from band in Gen.Elements(Bands)
        from region in Gen.Elements(Regions)
        from address in Gen.Elements(Addresses)
        from arts in Gen.Elements("yes", "no", "", null)
        from columns in Gen.Choose(0, 3)
        select new MemberListRow(
            "", name, columns == 0 ? null : number, band, region, "yes", columns == 1 ? null : "families", null, columns == 2 ? null : address, arts);

    private static readonly Arbitrary<MemberListRow[][]> SomeLists = Arb.From(
        from lists in Gen.Choose(1, 4)
        from some in Gen.Choose(1, 7).SelectMany(rows => Row.ArrayOf(rows)).ArrayOf(lists)
        select some);

    private static Config Quietly => Config.QuickThrowOnFailure.WithQuietOnSuccess(true);

    [Fact]
    public void Twice_is_once() => ForAll((before, list) =>
    {
        var again = before.After(list).Plan(list);
        return again.Faults.IsEmpty && again.ToRecord.IsEmpty && again.Unchanged == list.Rows.Length;
    });

    [Fact]
    public void The_order_of_rows_does_not_matter() => ForAll((before, list) =>
    {
        var reversed = new MemberList([.. list.Rows.Reverse()]);
        var rotated = new MemberList([.. list.Rows.Skip(list.Rows.Length / 2), .. list.Rows.Take(list.Rows.Length / 2)]);
        return Same(before.After(list), before.After(reversed)) && Same(before.After(list), before.After(rotated));
    });

    [Fact]
    public void Whether_a_list_is_refused_does_not_depend_on_its_order() => Prop.ForAll(SomeLists, lists =>
    {
        var list = Numbered(lists[^1]);
        return KnownMembers.None.Plan(list).Faults.IsEmpty == KnownMembers.None.Plan(new MemberList([.. list.Rows.Reverse()])).Faults.IsEmpty;
    }).Check(Quietly);

    [Fact]
    public void Nobody_disappears_and_a_charity_number_belongs_to_one_member_for_good() => ForAll((before, list) =>
    {
        var after = before.After(list);
        var numbers = after.Members.Values.Select(member => member.Details.CharityNumber).OfType<string>().ToList();
        return before.Members.All(was => after.Members.TryGetValue(was.Key, out var now)
                && (was.Value.Details.CharityNumber is not { } number || now.Details.CharityNumber == number))
            && numbers.Distinct(StringComparer.Ordinal).Count() == numbers.Count
            && after.Members.All(member => member.Key == member.Value.Details.Id);
    });

    [Fact]
    public void Every_row_is_added_changed_unchanged_or_at_fault() => Prop.ForAll(SomeLists, lists =>
    {
        var before = Directory(lists[..^1]);
        var plan = before.Plan(Numbered(lists[^1]));
        var summary = plan.Summarise();
        return summary.Added + summary.Changed + summary.Unchanged + plan.Faults.Select(fault => fault.Where.Split(',')[0]).Distinct().Count() == summary.Rows
            && summary.NotInList <= before.Members.Count;
    }).Check(Quietly);

    [Fact]
    public void No_fault_of_a_cell_is_lost_among_other_rows() => Prop.ForAll(SomeLists, lists =>
    {
        var bad = Table.With("region", "nowhere").Rows[0] with { Specialist = "perhaps", ContactEmail = "nobody" };
        var rows = lists[^1].Select((row, index) => index % 2 == 0 ? row : bad with { Name = row.Name, CharityNumber = row.CharityNumber }).Append(bad).ToArray();
        var list = Numbered(rows);
        var expected = list.Rows.Where(row => row.Region == "nowhere").SelectMany(row => (string[])[$"{row.Where}, region", $"{row.Where}, specialist", $"{row.Where}, contact e-mail"]);
        return !expected.Except(Directory(lists[..^1]).Plan(list).Faults.Select(fault => fault.Where)).Any();
    }).Check(Quietly);

    /// <summary>Of a directory that came about by some imports, and a list without fault against it.</summary>
    private static void ForAll(Func<KnownMembers, MemberList, bool> law) => Prop.ForAll(SomeLists, lists =>
    {
        var before = Directory(lists[..^1]);
        return Sound(before, lists[^1]) is not { } list || law(before, list);
    }).Check(Quietly.WithMaxTest(500));

    private static KnownMembers Directory(MemberListRow[][] lists) =>
        lists.Aggregate(KnownMembers.None, (known, rows) => Sound(known, rows) is { } list ? known.After(list) : known);

    /// <summary>The list without its faulty rows; nothing if all are.</summary>
    private static MemberList? Sound(KnownMembers known, MemberListRow[] rows)
    {
        var list = Numbered(rows);
        while (list.Rows.Length > 0 && known.Plan(list).Faults is { IsEmpty: false } faults)
        {
            var faulty = faults.Select(fault => fault.Where.Split(',')[0]).ToHashSet(StringComparer.Ordinal);
            list = new([.. list.Rows.Where(row => !faulty.Contains(row.Where))]);
        }

        return list.Rows.IsEmpty ? null : list;
    }

    private static MemberList Numbered(MemberListRow[] rows) => new([.. rows.Select((row, index) => row with { Where = $"row {index + 2}" })]);

    private static bool Same(KnownMembers one, KnownMembers other) =>
        one.Members.Count == other.Members.Count && one.Members.All(member => other.Members.TryGetValue(member.Key, out var same) && same == member.Value);
}
