namespace Clinks.Engage.Silo;

/// <summary>The arguments of a verb: pairs of <c>--name value</c>, each once, none that it does not know.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">Something is missing, twice, or unknown; the message says which.</exception>
    public static Arguments Read(string[] args, params string[] known)
    {
        var read = new Arguments();
        for (var i = 0; i < args.Length; i += 2)
        {
            var name = args[i].StartsWith("--", StringComparison.Ordinal) ? args[i][2..] : "";
            if (!known.Contains(name)) throw new ArgumentException($"'{args[i]}' is not known here.");
            if (i + 1 == args.Length) throw new ArgumentException($"'--{name}' wants a value.");
            if (!read.values.TryAdd(name, args[i + 1])) throw new ArgumentException($"'--{name}' is there twice.");
        }

        return read;
    }

    public string? Get(string name) => values.GetValueOrDefault(name);

    public string Need(string name) => Get(name) ?? throw new ArgumentException($"'--{name}' is missing.");
}
