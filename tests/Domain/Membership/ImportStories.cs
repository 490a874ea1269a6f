using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Tests.Membership;

/// <summary>What becomes of a list.</summary>
public sealed class ImportStories
{
    private const string TwoMembers = """
        | name      | charity number | income band | region | specialist | networks             | contact name | contact e-mail     |
        | Oak Trust | 1234567        | £10k–£100k  | Wales  | yes        | Families; Race & Justice | Ann Oak  | ann@oak.example.org |
        | Elm House |                | under £10k  | London | no         |                      |              |                    |
        """;

    [Fact]
    public void A_first_list_adds_everybody_it_names()
    {
        var plan = KnownMembers.None.Plan(TwoMembers);

        var oak = plan.ToRecord[0];
        Assert.Equal(
            new MemberDetails
            {
                Id = MemberId.Parse("oak-trust"), Name = "Oak Trust", CharityNumber = "1234567",
                Segments = new(IncomeBand.From10KTo100K, Region.Wales, true), Networks = ["families", "race-and-justice"],
            },
            oak.Details);
        Assert.Equal(new Contact("Ann Oak", "ann@oak.example.org"), oak.Contact);
        Assert.Equal(["elm-house"], plan.ToRecord.Skip(1).Select(member => member.Details.Id.Value));
        Assert.Equal((2, 0, 0, 0), Counts(plan));
    }

    [Fact]
    public void The_same_list_again_changes_nothing() =>
        Assert.Equal((0, 0, 2, 0), Counts(KnownMembers.From(TwoMembers).Plan(TwoMembers)));

    [Fact]
    public void A_change_says_which_fields_and_never_the_values_of_a_contact()
    {
        var summary = KnownMembers.From(TwoMembers).Plan("""
            | name      | charity number | income band | region | specialist | networks | contact name | contact e-mail       |
            | Oak Trust | 1234567        | £100k-£500k | Wales  | yes        | families | Ann Oak      | info@oak.example.org |
            """).Summarise();

        var change = Assert.Single(summary.Changes);
        Assert.Equal(ImportEffect.Changed, change.Effect);
        Assert.Equal([MemberField.IncomeBand, MemberField.Networks, MemberField.ContactEmail], change.Fields);
        Assert.Equal("Members, row 2", change.Where);
        Assert.DoesNotContain("info@", System.Text.Json.JsonSerializer.Serialize(summary), StringComparison.Ordinal);
    }

    [Fact]
    public void Members_that_the_list_does_not_name_are_counted_and_left_alone()
    {
        var before = KnownMembers.From(TwoMembers);
        var plan = before.Plan("""
            | name | income band | region | specialist |
            | Ash  | over £5m    | London | no         |
            """);

        Assert.Equal((1, 0, 0, 2), Counts(plan));
        Assert.Equal("ash elm-house oak-trust", before.After(plan).Ids);
    }

    [Fact]
    public void One_bad_row_and_nothing_is_imported()
    {
        var plan = KnownMembers.None.Plan("""
            | name | income band | region  | specialist |
            | Ash  | over £5m    | London  | no         |
            | Elm  | over £5m    | Lundun  | no         |
            """);

        Assert.Empty(plan.ToRecord);
        var fault = Assert.Single(plan.Faults);
        Assert.Equal(("region-unknown", "Members, row 3, region"), (fault.Code, fault.Where));
        Assert.False(plan.Summarise().CanBeImported);
        Assert.Equal("ash", Assert.Single(plan.Summarise().Changes).Member.Value);
    }

    [Fact]
    public void A_charity_that_changes_its_name_keeps_its_id()
    {
        var after = KnownMembers.From(TwoMembers).After("""
            | name         | charity number | income band | region | specialist |
            | Oak and Sons | 1234567        | £10k–£100k  | Wales  | yes        |
            """);

        Assert.Equal("elm-house oak-trust", after.Ids);
        Assert.Equal("Oak and Sons", after["oak-trust"].Name);
    }

    [Fact]
    public void A_member_without_a_charity_number_is_known_by_its_name_and_gets_its_number()
    {
        var after = KnownMembers.From(TwoMembers).After("""
            | name      | charity number | income band | region | specialist |
            | ELM-House | 7654321        | under £10k  | London | no         |
            """);

        Assert.Equal("elm-house oak-trust", after.Ids);
        Assert.Equal("7654321", after["elm-house"].CharityNumber);
    }

    [Fact]
    public void An_organisation_of_the_same_name_with_another_charity_number_is_somebody_else()
    {
        var plan = KnownMembers.From(TwoMembers).Plan("""
            | name      | charity number | income band | region | specialist |
            | Oak Trust | 7654321        | under £10k  | London | no         |
            """);

        var added = Assert.Single(plan.ToRecord);
        Assert.Equal((ImportEffect.Added, "oak-trust-7654321"), (added.Effect, added.Details.Id.Value));
        Assert.Equal("oak-trust", added.Namesake?.Value);
    }

    [Fact]
    public void A_column_that_the_list_lacks_leaves_what_is_known()
    {
        var before = KnownMembers.From(TwoMembers);
        var plan = before.Plan("""
            | name      | income band | region | specialist |
            | Oak Trust | £10k–£100k  | Wales  | no         |
            """);

        Assert.Equal([MemberField.Specialist], Assert.Single(plan.ToRecord).Fields);
        var (details, contact) = before.After(plan).Members[MemberId.Parse("oak-trust")];
        Assert.Equal(("1234567", 2, "Ann Oak"), (details.CharityNumber, details.Networks.Length, contact.Name));
    }

    [Fact]
    public void A_list_of_names_and_networks_changes_networks_alone()
    {
        var plan = KnownMembers.From(TwoMembers).Plan("""
            | name      | networks |
            | Oak Trust | families |
            """);

        var planned = Assert.Single(plan.ToRecord);
        Assert.Equal([MemberField.Networks], planned.Fields);
        Assert.Equal(new Segments(IncomeBand.From10KTo100K, Region.Wales, true), planned.Details.Segments);
    }

    [Fact]
    public void Ids_of_long_names_that_begin_alike_are_cut_and_told_apart()
    {
        // The cut for the second ending falls on a dash, which must not stay.
        var name = new string('o', 57) + " ak";
        var after = KnownMembers.From($"""
            | name      | income band | region | specialist |
            | {name} a  | over £5m    | Wales  | yes        |
            | {name} b  | over £5m    | Wales  | yes        |
            """);

        Assert.Equal($"{new string('o', 57)}-2 {new string('o', 57)}-ak", after.Ids);
    }

    [Fact]
    public void An_empty_cell_takes_away_networks_and_contacts_but_not_a_charity_number()
    {
        var plan = KnownMembers.From(TwoMembers).Plan("""
            | name      | charity number | income band | region | specialist | networks | contact name | contact e-mail |
            | Oak Trust |                | £10k–£100k  | Wales  | yes        |          |              |                |
            """);

        Assert.Equal([MemberField.Networks, MemberField.ContactName, MemberField.ContactEmail], Assert.Single(plan.ToRecord).Fields);
        Assert.Equal("1234567", plan.ToRecord[0].Details.CharityNumber);
    }

    [Fact]
    public void A_new_member_needs_what_the_list_has_no_column_for()
    {
        var plan = KnownMembers.None.Plan("""
            | name |
            | Ash  |
            """);

        Assert.Equal(["income-band-missing", "region-missing", "specialist-missing"], plan.Faults.Select(fault => fault.Code));
    }

    [Fact]
    public void A_list_crosses_a_grain_call_unchanged()
    {
        var list = Table.List(TwoMembers);
        var json = System.Text.Json.JsonSerializer.Serialize(list);
        Assert.Equal(list, System.Text.Json.JsonSerializer.Deserialize<MemberList>(json));
    }

    [Fact]
    public void Details_compare_by_what_they_say_and_survive_json()
    {
        var oak = KnownMembers.From(TwoMembers)["oak-trust"];
        var again = System.Text.Json.JsonSerializer.Deserialize<MemberDetails>(System.Text.Json.JsonSerializer.Serialize(oak));

        Assert.Equal(oak, again);
        Assert.Equal(oak.GetHashCode(), again!.GetHashCode());
        Assert.NotEqual(oak, again with { Networks = ["families"] });
        Assert.Equal(oak with { Networks = [] }, oak with { Networks = default });
    }

    [Fact]
    public void Nothing_that_names_a_person_is_said_when_a_value_is_printed()
    {
        var list = Table.List(TwoMembers);
        var plan = KnownMembers.None.Plan(list);
        var printed = $"{list} {list.Rows[0]} {plan} {plan.ToRecord[0]} {plan.ToRecord[0].Contact} {plan.Summarise()}";

        Assert.DoesNotContain("Ann", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("@", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_is_what_its_last_entry_says()
    {
        var first = new MemberRecorded { Details = KnownMembers.From(TwoMembers)["oak-trust"], ContactName = Sealed(Contact.NamePlace(MemberId.Parse("oak-trust"), 1)) };
        var second = first with { Details = first.Details with { Name = "Oak" }, ContactName = null };

        var member = Member.Empty.Apply(first, default).Apply(second, default);
        Assert.Equal(("Oak", null), (member.Entry?.Details.Name, member.Entry?.ContactName));
    }

    private static Domain.Consent.SealedWords Sealed(Domain.Consent.Place place) => new(place, [1, 2, 3]);

    private static (int Added, int Changed, int Unchanged, int NotInList) Counts(ImportPlan plan) =>
        plan.Summarise() is var s ? (s.Added, s.Changed, s.Unchanged, s.NotInList) : default;
}
