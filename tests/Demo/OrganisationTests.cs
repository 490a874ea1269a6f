using Clinks.Engage.Samples.Answers;
using Clinks.Engage.Samples.Organisations;

namespace Clinks.Engage.Demo.Tests;

public sealed class OrganisationTests
{
    private readonly ImmutableArray<Organisation> organisations = OrganisationGenerator.Generate();

    [Fact]
    public void The_same_seed_gives_the_same_organisations_and_answers()
    {
        Assert.Equal(MemberFile.Csv(OrganisationGenerator.Generate(seed: 7)), MemberFile.Csv(OrganisationGenerator.Generate(seed: 7)));
        Assert.Equal(Answers(7), Answers(7));
    }

    [Fact]
    public void Another_seed_gives_others()
    {
        Assert.NotEqual(MemberFile.Csv(OrganisationGenerator.Generate(seed: 7)), MemberFile.Csv(OrganisationGenerator.Generate(seed: 8)));
        Assert.NotEqual(Answers(7), Answers(8));
    }

    [Fact]
    public void Each_is_told_apart_by_its_name_and_its_number()
    {
        Assert.Equal(120, organisations.Select(it => it.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(120, organisations.Select(it => it.CharityNumber).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Nobody_real_is_named() => Assert.All(organisations, it =>
    {
        Assert.EndsWith("(sample)", it.Name, StringComparison.Ordinal);
        Assert.StartsWith("99", it.CharityNumber, StringComparison.Ordinal);
        Assert.EndsWith("@example.org", it.ContactEmail, StringComparison.Ordinal);
        Assert.Equal($"Contact {it.Number}", it.ContactName);
    });

    [Fact]
    public void Most_are_small_as_in_the_sector()
    {
        var small = organisations.Count(it => it.Band <= Band.From100K);
        Assert.InRange(small, 72, 100);
        Assert.InRange(organisations.Count(it => it.Band is Band.Over5M), 1, 10);
    }

    private string Answers(int seed) => string.Concat(organisations.SelectMany(it => SectorAnswers.Of(it, seed)).Select(page => page.Answers.ToJsonString()));
}
