using Clinks.Engage.Audit.Drawing;

namespace Clinks.Engage.Audit.Knowledge;

/// <summary>Options of one question do not add up, and yet tell of each other.</summary>
public sealed class SeveralAnswersTests
{
    [Fact]
    public void Two_options_tell_how_many_chose_both() =>
        Assert.Equal(["T1, choices beyond the first of each: All that answered: Organisations: is 3, fewer than 5"], Of("art, music", (20, 18, 35)));

    [Fact]
    public void Of_three_options_some_chose_several_and_they_are_few() =>
        Assert.Equal(["T1, choices beyond the first of each: All that answered: Organisations: is 3, fewer than 5"], Of("art, music, drama", (20, 12, 35), 6));

    [Fact]
    public void Who_did_not_choose_follows_from_who_answered() =>
        Assert.Equal(["T1, did not choose: activities art: is 2, fewer than 5"], Of("art, music", (33, 15, 35)));

    [Fact]
    public void Options_that_many_chose_tell_nothing() => Assert.Empty(Of("art, music", (25, 18, 35)));

    [Fact]
    public void A_pool_of_options_counts_each_once_so_its_members_are_within_it() =>
        // Nobody is in the pool of 3 but they; who of them chose which stays between none and all.
        Assert.Contains("T2, drama: Organisations: is 3", Texts(Book.Of("activities: several answers: art, music, drama", """
            activities
            | Answer | Organisations |
            | art    | 30 |
            | Pooled: music; drama | 3 |
            | No answer, or not asked | 0 |
            | All that answered | 33 |
            | All organisations that responded | 33 |
            """, """
            activities
            | Answer | Organisations |
            | art    | 30 |
            | music  | 0 |
            | drama  | [c] |
            | No answer, or not asked | 0 |
            | All that answered | 33 |
            | All organisations that responded | 33 |
            """).Audited()));

    private static IEnumerable<string> Of(string options, (int Art, int Music, int Answered) counts, int? drama = null) => Texts(Book.Of($"activities: several answers: {options}", $"""
        activities
        | Answer | Organisations |
        | art    | {counts.Art} |
        | music  | {counts.Music} |
        {(drama is null ? "" : $"| drama | {drama} |")}
        | No answer, or not asked | 0 |
        | All that answered | {counts.Answered} |
        | All organisations that responded | {counts.Answered} |
        """).Audited());

    private static IEnumerable<string> Texts(Findings findings) => findings.All.Select(f => f.ToString()!.Replace("release.xlsx, ", "", StringComparison.Ordinal));
}
