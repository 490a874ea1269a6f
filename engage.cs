#:property PublishAot=false
#:property EnforceCodeStyleInBuild=false
// The launcher. It picks the grain engine, builds what a verb needs, and starts what was built; it does no more than that.
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Xml.Linq;

var root = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
var release = args.Contains("--release");
var ci = args.Contains("--ci");
// dotnet keeps -p for the building of this file; Directory.Build.props hands these four on.
string[] handed = ["GrainEngine", "OrleansVersion", "RestoreAdditionalProjectSources", "RestoreConfigFile"];
string[] properties = [.. handed.Where(name => AppContext.GetData("Engage." + name) is string).Select(name => $"-p:{name}={AppContext.GetData("Engage." + name)}"), .. args.Where(a => a.StartsWith("-p:", StringComparison.Ordinal))];
var words = args.Where(a => a is not ("--release" or "--ci" or "--demo") && !a.StartsWith("-p:", StringComparison.Ordinal)).ToArray();
var rest = words.Skip(1).ToArray();
var engine = "";

switch (words.FirstOrDefault("help"))
{
    case "run" when args.Contains("--demo"): return Start("samples/Clinks.Engage.Demo", ["--stay", .. rest]);
    case "run": return Start("src/Api", rest.Contains("--data") ? words : ["run", "--data", Path.Combine(root, "artifacts", "data"), .. rest], "Development");
    case "check": return Start("src/Api", words);
    case "demo": return Start("samples/Clinks.Engage.Demo", rest);
    case "bench" when rest.Length > 0: release = true; return Start("bench/Clinks.Engage.Bench", rest);
    case "test": return Test();
    case "help" or "-h" or "--help": return Help(0);
    default: return Help(2);
}

int Help(int code)
{
    Console.WriteLine("""
        dotnet engage.cs run [--demo] [--data DIR] [--urls URL] [--metrics URL]  starts the platform; --demo fills it with made-up organisations first
        dotnet engage.cs test [SUITE…] [--ci] [--filter-class …]  builds everything and runs every test suite
        dotnet engage.cs demo --out DIR [--api URL]               does the whole job once, through the HTTP API, and leaves the workbook in DIR
        dotnet engage.cs check FILE.xlsx                          holds any workbook against the 26 rules of releases
        dotnet engage.cs bench NAME                               measures: start, submissions, results, pages, disclosure, export, consent
        -p:GrainEngine=Orleans or Embedded chooses the grain engine, -p:OrleansVersion=… its version; --release builds for release.
        """);
    return code;
}

int Start(string project, IEnumerable<string> arguments, string? environment = null)
{
    if (!Build(project)) return 1;
    if (environment is not null && !rest.Contains("--environment")) arguments = arguments.Append("--environment").Append(environment);
    // Ctrl+C reaches the whole process group by itself; a plain SIGTERM is passed on, so that what was started can end in order.
    Console.CancelKeyPress += (_, e) => e.Cancel = true;
    using var child = Process.Start("dotnet", [Executable(project), .. arguments]);
    using var ended = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
    {
        signal.Cancel = true;
        if (!OperatingSystem.IsWindows()) Process.Start("kill", ["-TERM", $"{child.Id}"]).Dispose();
    });
    child.WaitForExit();
    return child.ExitCode;
}

string Name(string project) => Path.GetFileNameWithoutExtension(Directory.GetFiles(Path.Combine(root, project), "*.csproj").Single());

string Executable(string project) =>
    Path.Combine(root, "artifacts", engine.ToLowerInvariant(), "bin", Name(project), release ? "release" : "debug", Name(project) + ".dll");

bool Build(string what)
{
    PickEngine();
    // Without build servers of its own, CI leaves nothing running behind.
    var (code, output) = Run("dotnet", ["build", Path.Combine(root, what), "-c", release ? "Release" : "Debug", "-nologo", "-v:q", "-clp:NoSummary", $"-nodeReuse:{!ci}",
        $"-p:GrainEngine={engine}", .. properties]);
    if (code == 0) return true;
    var lines = output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToLookup(line => line.Contains("error ", StringComparison.Ordinal));
    foreach (var line in lines[lines.Contains(true)]) Console.Error.WriteLine(line.Replace(root + Path.DirectorySeparatorChar, ""));
    Console.Error.WriteLine($"{what} does not build.");
    return false;
}

// As Directory.Solution.targets does for a plain build of the solution: an override stands, an earlier choice stands, else the Orleans packages are tried once.
void PickEngine()
{
    var choice = Path.Combine(root, "artifacts", "engine.props");
    engine = properties.LastOrDefault(p => p.StartsWith("-p:GrainEngine=", StringComparison.OrdinalIgnoreCase)) is { } named ? named["-p:GrainEngine=".Length..]
        : File.Exists(choice) ? XDocument.Load(choice).Descendants("GrainEngine").Single().Value : "";
    if (engine.Length > 0) return;
    engine = Run("dotnet", ["restore", Path.Combine(root, "build", "OrleansProbe"), "-v:q", "-nologo", .. properties]).Code == 0 ? "Orleans" : "Embedded";
    Console.WriteLine(engine == "Orleans" ? "Grain engine: Orleans (its packages restore here)." : "Grain engine: embedded, one process (the Orleans packages do not restore here).");
    Directory.CreateDirectory(Path.GetDirectoryName(choice)!);
    File.WriteAllText(choice, $"<Project><PropertyGroup><GrainEngine>{engine}</GrainEngine></PropertyGroup></Project>\n");
}

int Test()
{
    var wanted = rest.TakeWhile(a => !a.StartsWith('-')).ToArray();
    var filters = rest.Skip(wanted.Length).ToArray();
    var suites = Directory.GetFiles(Path.Combine(root, "tests"), "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(root, Path.GetDirectoryName(file)!))
        .Where(suite => wanted.Length == 0 || wanted.Contains(Path.GetFileName(suite), StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToArray();
    if (suites.Length == 0) return Help(2);
    var clock = Stopwatch.StartNew();
    foreach (var what in wanted.Length > 0 ? suites : ["Clinks.Engage.sln"])
    {
        if (!Build(what)) { Console.WriteLine("0 passed, 1 failed, 0 skipped"); return 1; }
    }

    Console.WriteLine($"built in {clock.Elapsed.TotalSeconds:0} s; grain engine {engine}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores");
    (int Passed, int Failed, int Skipped) sum = default;
    foreach (var result in Partitioner.Create(suites, loadBalance: true).AsParallel().WithDegreeOfParallelism(2).WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(suite => TestSuite(suite, filters)))
    {
        Console.WriteLine(result.Text);
        sum = (sum.Passed + result.Passed, sum.Failed + result.Failed, sum.Skipped + result.Skipped);
    }

    if (sum.Passed + sum.Failed == 0) { Console.WriteLine("No test ran."); sum.Failed = 1; }
    Console.WriteLine($"{sum.Passed} passed, {sum.Failed} failed, {sum.Skipped} skipped");
    return sum.Failed == 0 ? 0 : 1;
}

// What counts is the report file, not what was printed: a suite that dies, hangs or finds no test is a failure of its own.
(int Passed, int Failed, int Skipped, string Text) TestSuite(string suite, string[] filters)
{
    var folder = Path.Combine(root, "artifacts", engine.ToLowerInvariant(), "test-results");
    var report = Path.Combine(folder, Name(suite) + ".xml");
    if (File.Exists(report)) File.Delete(report);
    var clock = Stopwatch.StartNew();
    var (code, output) = Run("dotnet", [Executable(suite), "--report-xunit", "--report-xunit-filename", Path.GetFileName(report), "--results-directory", folder,
        "--no-ansi", "--no-progress", "--timeout", "20m", .. filters]);
    var label = $"{Path.GetFileName(suite),-14}";
    if (!File.Exists(report)) return (0, 1, 0, $"{label} FAILED: it left no report (exit code {code})\n{output}");
    var assembly = XDocument.Load(report).Descendants("assembly").Single();
    int Count(string name) => (int)assembly.Attribute(name)!;
    var (passed, failed, skipped) = (Count("passed"), Count("failed") + Count("errors"), Count("skipped"));
    var text = $"{label} {passed} passed, {failed} failed, {skipped} skipped in {clock.Elapsed.TotalSeconds:0.0} s";
    foreach (var test in assembly.Descendants("test").Where(test => (string)test.Attribute("result")! is "Fail" or "Skip"))
    {
        var why = test.Element("reason")?.Value ?? test.Element("failure")?.Element("message")?.Value + "\n" + test.Element("failure")?.Element("stack-trace")?.Value;
        text += $"\n    {((string)test.Attribute("result")! == "Skip" ? "skipped" : "FAILED ")} {(string)test.Attribute("name")!}: {why.Trim().Replace("\n", "\n            ")}";
    }

    foreach (var error in assembly.Descendants("error")) text += $"\n    FAILED  outside a test: {error.Value.Trim()}";
    if (Count("total") == 0 && filters.Length == 0) return (0, failed + 1, 0, text + "\n    FAILED  it holds no test");
    return code != 0 && failed == 0 && Count("total") > 0 ? (passed, 1, skipped, $"{text}\n    FAILED  exit code {code}\n{output}") : (passed, failed, skipped, text);
}

(int Code, string Output) Run(string program, IEnumerable<string> arguments)
{
    using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
    var errors = process.StandardError.ReadToEndAsync();
    var output = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    return (process.ExitCode, output + errors.Result);
}
