using System.Collections.Immutable;
using Clinks.Engage.Conformance.Contract;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Serialization;
using Orleans.Serialization.Cloning;

namespace Clinks.Engage.Conformance;

public sealed class CrossingLaws(Cluster cluster)
{
    private static readonly Choice Tree = new(ChoiceId.Parse("choice-north"), "North", [new(ChoiceId.Parse("choice-leeds"), "Leeds", [])]);

    private static readonly DateTimeOffset Then = new(2026, 2, 3, 4, 5, 6, TimeSpan.Zero);

    [Fact]
    public async Task Arguments_and_results_survive_the_json_contract()
    {
        var answer = await Grain().Take(Tree, Then);

        var taken = Assert.IsType<Answer.Taken>(answer);
        Assert.Equal(Then, taken.At);
        Assert.Equal(Tree.Id, taken.Choice.Id);
        Assert.Equal("Leeds", Assert.Single(taken.Choice.Children).Label);
    }

    [Fact]
    public async Task A_case_of_a_closed_set_comes_back_as_that_case()
    {
        Assert.Equal(new Answer.Refused("closed"), await Grain().Refuse("closed"));
    }

    [Fact]
    public async Task What_crosses_from_outside_is_not_the_same_object()
    {
        var taken = Assert.IsType<Answer.Taken>(await Grain().Take(Tree, Then));

        Assert.NotSame(Tree, taken.Choice);
    }

    [Fact]
    public async Task What_is_handed_over_inside_the_silo_is_the_same_object()
    {
        var answer = await cluster.Inside.GetGrain<ICrossingGrain>(Cluster.NewKey()).Take(Tree, Then);

        Assert.Same(Tree, Assert.IsType<Answer.Taken>(answer).Choice);
    }

    [Fact]
    public async Task A_contract_that_names_what_cannot_cross_is_refused_at_start()
    {
        // In development, which a test cluster is, nothing has to be switched on for it.
        await using var own = new Cluster(silo => silo.Services.RemoveAll<IGeneralizedCopier>());

        var refusal = await Assert.ThrowsAnyAsync<Exception>(async () => await own.InitializeAsync());

        Assert.Contains(nameof(Choice), refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Collections_of_such_types_survive()
    {
        ImmutableArray<Choice> children = await Grain().Children(Tree);

        Assert.Equal("Leeds", Assert.Single(children).Label);
        Assert.Null(await Grain().Find("nowhere"));
    }

    [Fact]
    public async Task A_type_that_nobody_said_how_to_cross_does_not_cross()
    {
        await Assert.ThrowsAsync<CodecNotFoundException>(() => Grain().Unknown(new Unsaid()));
    }

    [Fact]
    public async Task Request_context_goes_along_with_a_call_and_on_to_the_next_and_does_not_come_back()
    {
        RequestContext.Set("actor", "member-oak");
        try
        {
            Assert.Equal("member-oak", await Grain().Context("actor"));
            Assert.Equal("member-oak", await Grain().ContextOf(Cluster.NewKey(), "actor"));
            Assert.Equal("member-oak", RequestContext.Get("actor"));
        }
        finally
        {
            RequestContext.Clear();
        }

        Assert.Null(await Grain().Context("actor"));
    }

    private ICrossingGrain Grain() => cluster.Client.GetGrain<ICrossingGrain>(Cluster.NewKey());
}
