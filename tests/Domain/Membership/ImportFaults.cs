using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Tests.Membership;

/// <summary>Every reason why a list is not taken.</summary>
public sealed class ImportFaults
{
    private static readonly string Long = new('x', 201);

    public static TheoryData<string, string, string> BadCells { get; } = new()
    {
        { "name", "", "member-name-missing" },
        { "name", " \u00a0 ", "member-name-missing" },
        { "name", Long, "member-name-too-long" },
        { "name", "Oak\u0000Trust", "member-text-unreadable" },
        { "name", "Oak\nTrust", "member-text-unreadable" },
        { "name", "Oak \u202etsurT", "member-text-unreadable" },
        { "name", "Oak \ud800", "member-text-unreadable" },
        { "name", "…!", "member-name-unusable" },
        { "name", "Дуб", "member-name-unusable" },
        { "charity number", "12345", "charity-number-unknown" },
        { "charity number", "12345678", "charity-number-unknown" },
        { "charity number", "0123456", "charity-number-unknown" },
        { "charity number", "1234567-", "charity-number-unknown" },
        { "charity number", "1234567-1-1", "charity-number-unknown" },
        { "charity number", "1234567-12345", "charity-number-unknown" },
        { "charity number", "SC12345", "charity-number-unknown" },
        { "charity number", "applied for", "charity-number-unknown" },
        { "charity number", "１２３４５６７", "charity-number-unknown" },
        { "income band", "", "income-band-missing" },
        { "income band", "45", "income-band-unknown" },
        { "income band", "£10k to £500k", "income-band-unknown" },
        { "income band", "lots", "income-band-unknown" },
        { "income band", "-", "income-band-unknown" },
        { "income band", "10k-100k-500k", "income-band-unknown" },
        { "income band", new string('9', 28) + "m+", "income-band-unknown" },
        { "region", " ", "region-missing" },
        { "region", "England", "region-unknown" },
        { "region", "North", "region-unknown" },
        { "specialist", "", "specialist-missing" },
        { "specialist", "partly", "specialist-unclear" },
        { "networks", "families; …", "network-unusable" },
        { "networks", "families; " + new string('n', 61), "network-unusable" },
        { "networks", string.Join(',', Enumerable.Range(1, 21)), "networks-too-many" },
        { "contact name", "Ann\u0007", "member-text-unreadable" },
        { "contact name", Long, "contact-name-too-long" },
        { "contact e-mail", "ann", "contact-email-invalid" },
        { "contact e-mail", "ann@oak", "contact-email-invalid" },
        { "contact e-mail", "ann@@oak.example.org", "contact-email-invalid" },
        { "contact e-mail", "ann@oak@elm.example.org", "contact-email-invalid" },
        { "contact e-mail", "Ann <ann@oak.example.org>", "contact-email-invalid" },
        { "contact e-mail", "ann@oak.example.org, eve@elm.example.org", "contact-email-invalid" },
        { "contact e-mail", "ann@oak.example.org\r\nBcc: all@elm.example.org", "contact-email-invalid" },
        { "contact e-mail", "\"ann@home\"@oak.example.org", "contact-email-invalid" },
        { "contact e-mail", "ann@-oak.example.org", "contact-email-invalid" },
        { "contact e-mail", "ann@10.0.0.1", "contact-email-invalid" },
        { "contact e-mail", ".ann@oak.example.org", "contact-email-invalid" },
        { "contact e-mail", new string('a', 65) + "@oak.example.org", "contact-email-invalid" },
        { "contact e-mail", "ann@" + string.Join('.', Enumerable.Repeat(new string('a', 60), 5)) + ".org", "contact-email-invalid" },
    };

    [Theory]
    [MemberData(nameof(BadCells))]
    public void A_bad_cell_is_named_by_row_column_and_reason_and_not_repeated(string header, string cell, string code)
    {
        var plan = KnownMembers.None.Plan(Table.With(header, cell));

        var fault = Assert.Single(plan.Faults);
        Assert.Equal((code, $"Members, row 2, {header}"), (fault.Code, fault.Where));
        Assert.NotEmpty(fault.WayOut);
        if (cell.Trim().Length > 1) Assert.DoesNotContain(cell, fault.What + fault.Where, StringComparison.Ordinal);
        Assert.Empty(plan.ToRecord);
    }

    [Fact]
    public void All_faults_are_told_at_once_in_the_order_of_rows_and_columns()
    {
        var plan = KnownMembers.None.Plan("""
            | name | charity number | income band | region | specialist | networks | contact name | contact e-mail |
            |      | 1              | 2           | 3      | 4          | !        |              | 5              |
            | Ash  | 1234567        | over £5m    | Wales  | yes        |          |              |                |
            | Elm  |                | over £5m    | Wales  | yes        |          |              | 5              |
            """);

        Assert.Equal(
            [
                "Members, row 2, name", "Members, row 2, charity number", "Members, row 2, income band", "Members, row 2, region",
                "Members, row 2, specialist", "Members, row 2, networks", "Members, row 2, contact e-mail", "Members, row 4, contact e-mail",
            ],
            plan.Faults.Select(fault => fault.Where));
    }

    [Fact]
    public void Faults_between_rows_stand_among_those_of_cells()
    {
        var plan = KnownMembers.None.Plan("""
            | name | income band | region | specialist |
            | Ash  | over £5m    | Wales  | yes        |
            | Ash  | over £5m    | Wales  | yes        |
            | Elm  | over £5m    | Whales | yes        |
            """);

        Assert.Equal(["Members, row 3", "Members, row 4, region"], plan.Faults.Select(fault => fault.Where));
    }

    [Fact]
    public void A_charity_number_given_twice_is_one_fault_even_where_the_member_is_known()
    {
        const string Oak = """
            | name | charity number | income band | region | specialist |
            | Oak  | 1234567        | over £5m    | Wales  | yes        |
            """;
        var plan = KnownMembers.From(Oak).Plan(Oak + "\n| Elm | 1234567 | over £5m | Wales | yes |");

        Assert.Equal("member-twice", Assert.Single(plan.Faults).Code);
    }

    [Theory]
    [InlineData("Oak", "", "Oak", "")]
    [InlineData("Oak", "", "OAK", "1234567")]
    [InlineData("Oak", "1234567", " oak! ", "")]
    [InlineData("Oak & Elm", "", "Oak and Elm", "")]
    [InlineData("Tŷ Derw", "", "Ty Derw", "")]
    [InlineData("O.A.K.", "", "OAK", "")]
    [InlineData("St. Oak", "", "St Oak", "")]
    [InlineData("Café", "", "Cafe\u0301", "")]
    [InlineData("Oak", "1234567", "Elm", "1234567")]
    [InlineData("Oak", "1234567", "Elm", "1234567-0")]
    public void The_same_organisation_twice_is_named_with_the_other_row(string name, string number, string otherName, string otherNumber)
    {
        var plan = KnownMembers.None.Plan($"""
            | name        | charity number | income band | region | specialist |
            | {name}      | {number}       | over £5m    | Wales  | yes        |
            | {otherName} | {otherNumber}  | over £5m    | Wales  | yes        |
            """);

        var fault = Assert.Single(plan.Faults);
        Assert.Equal(("member-twice", "Members, row 3"), (fault.Code, fault.Where));
        Assert.Contains("Members, row 2", fault.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_by_number_and_a_row_by_name_cannot_both_be_one_member()
    {
        var plan = KnownMembers.From("""
            | name | charity number | income band | region | specialist |
            | Oak  | 1234567        | over £5m    | Wales  | yes        |
            """).Plan("""
            | name | charity number | income band | region | specialist |
            | Oak  |                | over £5m    | Wales  | yes        |
            | Ash  | 1234567        | over £5m    | Wales  | yes        |
            """);

        var fault = Assert.Single(plan.Faults);
        Assert.Equal(("member-twice", "Members, row 2"), (fault.Code, fault.Where));
    }

    [Fact]
    public void Two_rows_that_could_both_be_a_member_without_a_number_are_not_guessed_at()
    {
        var plan = KnownMembers.From("""
            | name | income band | region | specialist |
            | Oak  | over £5m    | Wales  | yes        |
            """).Plan("""
            | name | charity number | income band | region | specialist |
            | Oak  | 1234567        | over £5m    | Wales  | yes        |
            | Oak  | 7654321        | over £5m    | Wales  | yes        |
            """);

        Assert.Equal(["member-ambiguous", "member-ambiguous"], plan.Faults.Select(fault => fault.Code));
    }

    [Fact]
    public void A_name_that_two_members_share_needs_a_charity_number()
    {
        var plan = KnownMembers.From("""
            | name | charity number | income band | region | specialist |
            | Oak  | 1234567        | over £5m    | Wales  | yes        |
            | Oak  | 7654321        | over £5m    | Wales  | yes        |
            """).Plan("""
            | name | income band | region | specialist |
            | Oak  | over £5m    | Wales  | no         |
            """);

        Assert.Equal("member-ambiguous", Assert.Single(plan.Faults).Code);
    }

    [Fact]
    public void A_list_without_rows_is_refused() =>
        Assert.Equal("member-list-empty", Assert.Single(KnownMembers.None.Plan(new MemberList([])).Faults).Code);

    [Fact]
    public void A_list_of_20000_rows_is_taken_and_one_more_is_not()
    {
        var row = Table.With("name", "Oak").Rows[0];
        var rows = Enumerable.Range(1, MemberList.MostRows + 1).Select(n => row with { Name = $"Oak {n}", Where = $"Members, row {n + 1}" }).ToList();

        Assert.Equal(MemberList.MostRows, KnownMembers.None.Plan(new MemberList([.. rows.Skip(1)])).ToRecord.Length);
        Assert.Equal("member-list-too-long", Assert.Single(KnownMembers.None.Plan(new MemberList([.. rows])).Faults).Code);
    }
}
