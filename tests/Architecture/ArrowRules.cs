using System.Xml.Linq;

namespace Clinks.Engage.Architecture.Tests;

/// <summary>design.md: Api → Silo, Grains, Workbooks; Silo → Grains, Storage; Storage → Grains → Domain; Workbooks → Domain; Domain → nothing; Audit → nothing. None runs back.</summary>
public sealed class ArrowRules
{
    public static TheoryData<string> Names => [.. Projects.Arrows.Keys];

    [Fact]
    public void Every_project_under_src_has_its_arrows() =>
        Assert.Equal(Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")).Select(Path.GetFileName).Order(), Projects.Arrows.Keys.Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void A_project_names_the_projects_its_arrows_lead_to_and_no_others(string name)
    {
        var file = Projects.File(name);
        Assert.Equal(Projects.Arrows[name].Where(to => to != "Engine").Order(), Projects.References(file).Order());
        Assert.Equal(Projects.Arrows[name].Contains("Engine"), file.Descendants("Grains").Any());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_assembly_refers_to_nothing_that_its_arrows_do_not_reach(string name)
    {
        // Engine is built only where Orleans cannot be restored.
        if (!CompiledCode.Exists("Clinks.Engage." + name)) Assert.Skip($"{name} is not part of this build.");
        Assert.Empty(Projects.Ours(CompiledCode.Of("Clinks.Engage." + name).References).Except(Projects.Reach(name)));
    }

    [Fact]
    public void No_arrow_runs_back() => Assert.All(Projects.Arrows.Keys, name => Assert.DoesNotContain(name, Projects.Reach(name)));

    [Fact]
    public void Domain_stands_on_nothing_but_dotnet()
    {
        Assert.Empty(Projects.Packages(Projects.File("Domain")));
        Assert.Empty(Projects.File("Domain").Descendants("FrameworkReference"));
        Assert.All(CompiledCode.Of("Clinks.Engage.Domain").References, name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
    }

    /// <summary>trust.md §3: the auditor is separate code that shares nothing with the suppressor. Not by a package, by a file or by a friend, either.</summary>
    [Fact]
    public void The_auditor_shares_no_code_with_what_it_audits()
    {
        var file = Projects.File("Audit");
        Assert.Empty(Projects.Packages(file));
        Assert.Empty(file.Descendants("Compile"));
        Assert.All(Projects.Arrows, arrow => Assert.DoesNotContain("Audit", arrow.Value));
        Assert.All(CompiledCode.Of("Clinks.Engage.Audit").References, name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
        Assert.All(Projects.Arrows.Keys, name => Assert.DoesNotContain(Projects.File(name).Descendants("InternalsVisibleTo"), friend => friend.Attribute("Include")!.Value == "Clinks.Engage.Audit"));
    }

    [Fact]
    public void An_arrow_that_runs_back_would_be_seen()
    {
        var planted = XDocument.Parse("""<Project><ItemGroup><ProjectReference Include="..\Storage\Clinks.Engage.Storage.csproj" /><PackageReference Include="Dapper" /></ItemGroup></Project>""");
        Assert.Equal(["Storage"], Projects.References(planted));
        Assert.Equal(["Dapper"], Projects.Packages(planted));

        // This very assembly refers to Domain, to which nothing leads from Engine.
        Assert.Equal(["Domain"], Projects.Ours(CompiledCode.Of("Clinks.Engage.Architecture.Tests").References).Except(Projects.Reach("Engine")));
    }
}
