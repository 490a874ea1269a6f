using System.Collections.Immutable;
using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Tests.Membership;

/// <summary>Lists drawn as tables. A column that is not drawn is one the list does not have.</summary>
internal static class Table
{
    public static MemberList List(string drawn)
    {
        var lines = drawn.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var headers = Cells(lines[0]);
        return new([.. lines.Skip(1).Select((line, index) => Row(headers, Cells(line), $"Members, row {index + 2}"))]);
    }

    /// <summary>A list of one good organisation, with one cell replaced.</summary>
    public static MemberList With(string header, string cell)
    {
        var good = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = "Oak Trust", ["charity number"] = "", ["income band"] = "under £10k", ["region"] = "Wales", ["specialist"] = "yes",
            ["networks"] = "", ["contact name"] = "", ["contact e-mail"] = "", [header] = cell,
        };
        return new([Row([.. good.Keys], [.. good.Values], "Members, row 2")]);
    }

    private static MemberListRow Row(string[] headers, string[] cells, string where)
    {
        return new(
            where, Cell("name"), Cell("charity number"), Cell("income band"), Cell("region"), Cell("specialist"),
            Cell("networks"), Cell("contact name"), Cell("contact e-mail"), Cell("arts"), Cell("racially minoritised"), Cell("lived experience"));

        string? Cell(string header) => Array.IndexOf(headers, header) is >= 0 and var at ? cells[at] : null;
    }

    private static string[] Cells(string line) => [.. line.Trim('|').Split('|').Select(cell => cell.Trim())];
}

/// <summary>A directory that plans are carried out on, as the grains carry them out.</summary>
internal sealed class KnownMembers
{
    public static KnownMembers None => new(ImmutableDictionary<MemberId, (MemberDetails, Contact)>.Empty);

    private KnownMembers(ImmutableDictionary<MemberId, (MemberDetails Details, Contact Contact)> members) => Members = members;

    public ImmutableDictionary<MemberId, (MemberDetails Details, Contact Contact)> Members { get; }

    public static KnownMembers From(string drawn) => None.After(Table.List(drawn));

    public ImportPlan Plan(MemberList list) => Import.Plan(list, Members);

    public ImportPlan Plan(string drawn) => Plan(Table.List(drawn));

    /// <summary>Carries the list out; it must have no fault.</summary>
    public KnownMembers After(MemberList list)
    {
        var plan = Plan(list);
        Assert.Empty(plan.Faults);
        return After(plan);
    }

    public KnownMembers After(string drawn) => After(Table.List(drawn));

    public KnownMembers After(ImportPlan plan) =>
        new(Members.SetItems(plan.ToRecord.Select(member => KeyValuePair.Create(member.Details.Id, (member.Details, member.Contact)))));

    public MemberDetails this[string id] => Members[MemberId.Parse(id)].Details;

    public string Ids => string.Join(' ', Members.Keys.Select(id => id.Value).Order(StringComparer.Ordinal));
}
