using System.Text.RegularExpressions;

namespace Clinks.Engage.Architecture.Tests;

/// <summary>What the files of the repository may hold, and where they stand.</summary>
public sealed partial class FileRules
{
    /// <summary>The folders of design.md, the same in Domain, Grains and Api, and Identity, which all of them stand on.</summary>
    private static readonly string[] Features =
        ["Identity", "Membership", "Questionnaires", "Engagements", "Responding", "Results", "Disclosure", "Contributions", "Consent", "Releases", "Participation", "Evidence", "Packs", "Outcomes", "Contributing", "Assisting"];

    /// <summary>Folders about how rather than what.</summary>
    private static readonly Dictionary<string, string[]> Machinery = new(StringComparer.Ordinal)
    {
        ["Domain"] = [],
        ["Grains"] = ["EventLog", "Folding", "Vault", "Watching"],
        ["Api"] = ["Http", "Pages", "Mail"],
    };

    private const int MostLines = 400;

    // One catalogue of every refusal: house rule 3.
    private const string Catalogue = "src/Domain/Problems.cs";

    [Theory]
    [InlineData("Domain")]
    [InlineData("Grains")]
    [InlineData("Api")]
    public void Whoever_looks_for_a_feature_finds_it_under_one_name(string project)
    {
        var folders = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src", project)).Select(Path.GetFileName);
        Assert.Empty(folders.Except([.. Features, .. Machinery[project], "bin", "obj"]));
    }

    [Fact]
    public void No_file_of_code_is_longer_than_a_sitting() =>
        Assert.Empty(
            from file in Repository.Files
            where file.EndsWith(".cs", StringComparison.Ordinal) && file != Catalogue
            let lines = Repository.Read(file).AsSpan().Count('\n')
            where lines >= MostLines
            select $"{file}: {lines} lines");

    [Fact]
    public void No_file_knows_the_machine_it_was_written_on() =>
        None(Repository.TextFiles.Where(file => MachinePath().IsMatch(Repository.Read(file))));

    [Fact]
    public void No_file_knows_where_packages_come_from()
    {
        None(Repository.TextFiles.Where(file => PackageHost().IsMatch(Repository.Read(file))));
        None(Repository.Files.Where(file => Path.GetFileName(file).ToLowerInvariant() is "nuget.config" or ".npmrc" or "pip.conf"));
    }

    // The samples are put together, so that this file is not found by its own rules.
    [Theory]
    [InlineData("read /ho", "me/ann/engage")]
    [InlineData("read /Us", "ers/ann/engage")]
    [InlineData("read /wo", "rk/main/src")]
    [InlineData("read /ro", "ot/.dotnet")]
    [InlineData("read C:\\Us", "ers\\ann")]
    public void A_path_of_a_machine_would_be_seen(string beginning, string end) => Assert.Matches(MachinePath(), beginning + end);

    [Theory]
    [InlineData("https://api.nu", "get.org/v3/index.json")]
    [InlineData("http://nex", "us.example.org/repository")]
    [InlineData("registry.np", "mjs.org")]
    [InlineData("https://example.org/arti", "factory/api/nuget")]
    [InlineData("<add key=\"x\" /> <package", "Sources>")]
    public void The_host_of_a_package_would_be_seen(string beginning, string end) => Assert.Matches(PackageHost(), beginning + end);

    [Theory]
    [InlineData("GET /works/in/progress, /homework and ~/root/")]
    [InlineData("artifacts/ and a nexus of ideas")]
    public void Other_words_are_left_alone(string text)
    {
        Assert.DoesNotMatch(MachinePath(), text);
        Assert.DoesNotMatch(PackageHost(), text);
    }

    private static void None(IEnumerable<string> files) => Assert.True(!files.Any(), string.Join('\n', files));

    [GeneratedRegex("(?<![\\w.~])(/hom[e]/\\w|/User[s]/\\w|/wor[k]/\\w|/roo[t]/|[A-Z]:\\\\User[s]\\\\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex MachinePath();

    [GeneratedRegex("nuge[t]\\.org|pkgs\\.de[v]|npmj[s]\\.org|pypi\\.or[g]|artifactor[y]/|//nexu[s]|packageSource[s]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex PackageHost();
}
