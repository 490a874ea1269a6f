using Clinks.Engage.Domain.Participation;

namespace Clinks.Engage.Domain.Tests.Participation;

/// <summary>What may be seen of an engagement's turnout while it happens: b begins, s sends, w withdraws, | closes.</summary>
public sealed class TurnoutTests
{
    [Theory]
    [InlineData("ssss", 0)]
    [InlineData("sssss", 5)]
    [InlineData("sssssssss", 5)]
    [InlineData("ssssssssss", 10)]
    [InlineData("sssssw", 5)]
    [InlineData("ssssssssssw", 10)]
    [InlineData("sssssswwwwww", 0)]
    public void While_it_is_open_it_moves_by_whole_steps_of_five(string steps, int seen) => Assert.Equal(seen, After(steps).Submitted);

    [Theory]
    [InlineData("sssssss|", 7)]
    [InlineData("ssss|", 0)]
    [InlineData("sssssssw|", 6)]
    public void At_the_close_it_is_exact_unless_it_is_under_five(string steps, int seen) => Assert.Equal(seen, After(steps).Submitted);

    [Fact]
    public void After_the_close_nobody_is_seen_to_withdraw() => Assert.Equal(7, After("sssssss|ww").Submitted);

    [Fact]
    public void The_rate_is_what_is_seen_of_those_asked() => Assert.Equal(0.25, After("sssssss").Rate);

    [Fact]
    public void Those_who_began_move_by_steps_as_well() => Assert.Equal((5, 0), (After("bbbbbb").Began, After("bbbbbb").Submitted));

    private static Turnout After(string steps) => steps.Aggregate(Turnout.Of(20), (turnout, step) => turnout.After(step switch
    {
        'b' => TurnoutStep.Began, 's' => TurnoutStep.Submitted, 'w' => TurnoutStep.Withdrawn, _ => TurnoutStep.Closed,
    }));
}
