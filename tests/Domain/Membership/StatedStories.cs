using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Tests.Membership;

/// <summary>What an organisation states of itself, in a list: yes, no, or not known.</summary>
public sealed class StatedStories
{
    [Fact]
    public void What_an_organisation_stated_stays_where_the_list_has_no_column_and_is_not_known_where_the_cell_is_empty()
    {
        var before = KnownMembers.From("""
            | name      | income band | region | specialist | arts | racially minoritised | lived experience |
            | Oak Trust | £10k–£100k  | Wales  | yes        | yes  | no                   |                  |
            """);
        Assert.Equal(new Segments(IncomeBand.From10KTo100K, Region.Wales, true, Stated.Yes, Stated.No), before["oak-trust"].Segments);

        var without = before.Plan("""
            | name      | income band | region | specialist |
            | Oak Trust | £10k–£100k  | London | yes        |
            """);
        Assert.Equal([MemberField.Region], Assert.Single(without.ToRecord).Fields);
        Assert.Equal((Stated.Yes, Stated.No), (without.ToRecord[0].Details.Segments.Arts, without.ToRecord[0].Details.Segments.RaciallyMinoritised));

        var emptied = before.Plan("""
            | name      | arts | racially minoritised | lived experience |
            | Oak Trust |      | no                   | yes              |
            """);
        Assert.Equal([MemberField.Arts, MemberField.LivedExperience], Assert.Single(emptied.ToRecord).Fields);
        Assert.Equal(new Segments(IncomeBand.From10KTo100K, Region.Wales, true, Stated.NotKnown, Stated.No, Stated.Yes), emptied.ToRecord[0].Details.Segments);
    }

    [Fact]
    public void A_row_that_adds_a_member_states_what_is_known_and_not_what_is_empty()
    {
        var plan = KnownMembers.None.Plan("""
            | name | income band | region | specialist | arts | racially minoritised | lived experience |
            | Ash  | over £5m    | London | no         |      | no                   | not known        |
            """);
        Assert.Equal([MemberField.Name, MemberField.IncomeBand, MemberField.Region, MemberField.Specialist, MemberField.RaciallyMinoritised], Assert.Single(plan.ToRecord).Fields);
    }

    [Fact]
    public void What_is_neither_yes_nor_no_nor_not_known_is_a_fault_of_its_column()
    {
        var plan = KnownMembers.None.Plan("""
            | name | income band | region | specialist | arts    | racially minoritised | lived experience |
            | Ash  | over £5m    | London | no         | perhaps | some                 | 3                |
            """);
        Assert.Equal(
            [("arts-unclear", "Members, row 2, arts"), ("racially-minoritised-unclear", "Members, row 2, racially minoritised"), ("lived-experience-unclear", "Members, row 2, lived experience")],
            plan.Faults.Select(fault => (fault.Code, fault.Where)));
        Assert.Empty(plan.ToRecord);
        Assert.All(plan.Faults, fault => Assert.DoesNotContain("perhaps", fault.ToString(), StringComparison.Ordinal));
    }
}
