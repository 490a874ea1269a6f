using System.Globalization;
using Clinks.Engage.Audit.Knowledge;
using Clinks.Engage.Audit.Reading;

namespace Clinks.Engage.Audit;

/// <summary>The program: one line a finding, a summary last. Exit code 0: nothing found; 1: something; 2: the files cannot be audited.</summary>
internal static class Command
{
    private const string Usage = """
        audit FILE.xlsx [FILE2.xlsx …] [--threshold N] [--people N] [--own variable=code]… [--asked question:other=code,code]…

        Reads release workbooks, in the order of their publication, as a stranger would, and says which hidden cells are
        narrower than the threshold and which groups follow. Thresholds are read from the cover unless they are given.
        --own is what the stranger answered themselves, once a variable (several options: one,two; no answer: nothing after the =).
        --asked says that only those who gave one of these answers to the other question were asked the first.
        """;

    internal static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors)
    {
        try
        {
            if (Arguments.Read(arguments) is not { } read)
            {
                errors.WriteLine(Usage);
                return 2;
            }

            var releases = read.Files.Select(Open).ToList();
            var said = releases[0].Thresholds ?? Thresholds.Usual;
            var given = read.Organisations is null && read.People is null ? null : new Thresholds(read.Organisations ?? said.Organisations, read.People ?? said.People);
            var findings = Auditor.Audit(releases, given, new(read.Own), read.Form);
            foreach (var file in findings.Unruly) errors.WriteLine($"{file}: zeros in print contradict the rule of zeros, so it was audited without it");
            foreach (var finding in findings.All) output.WriteLine(finding);
            if (findings.Few > 0) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{findings.Few} groups that are not in print are known to be few"));
            output.WriteLine(findings.Summary);
            return findings.IsClean ? 0 : 1;
        }
        catch (UnreadableException e)
        {
            errors.WriteLine(e.Message);
            return 2;
        }
    }

    private static ReleaseFile Open(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            using var stream = File.OpenRead(path);
            return ReleaseFile.Read(name, stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableException(name, null, "cannot be opened", e);
        }
    }

    private sealed record Arguments(List<string> Files, int? Organisations, int? People, Dictionary<string, ImmutableArray<string>> Own, List<Asked> Form)
    {
        internal static Arguments? Read(IReadOnlyList<string> arguments)
        {
            var read = new Arguments([], null, null, new(StringComparer.Ordinal), []);
            for (var i = 0; i < arguments.Count; i++)
            {
                var next = i + 1 < arguments.Count ? arguments[i + 1] : "";
                switch (arguments[i])
                {
                    case "--threshold" when Number(next) is { } number: (read, i) = (read with { Organisations = number }, i + 1); break;
                    case "--people" when Number(next) is { } number: (read, i) = (read with { People = number }, i + 1); break;
                    case "--own" when next.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals:
                        read.Own[next[..equals]] = [.. next[(equals + 1)..].Split(',')];
                        i++;
                        break;
                    case "--asked" when Asked.Read(next) is { } asked:
                        read.Form.Add(asked);
                        i++;
                        break;
                    case ['-', ..]: return null;
                    default: read.Files.Add(arguments[i]); break;
                }
            }

            return read.Files.Count == 0 ? null : read;
        }

        private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
    }
}
