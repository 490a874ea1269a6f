using Clinks.Engage.Audit.Reading;

namespace Clinks.Engage.Audit.Knowledge;

/// <summary>From labels as they are printed to categories of a variable, by the codebook.</summary>
internal sealed class Labels
{
    private const string NoAnswer = "No answer, or not asked", Pooled = "Pooled: ";

    private readonly Variable variable;
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Band> bands = [];
    private readonly bool whole;
    private readonly ImmutableArray<string> finest;
    private readonly ImmutableArray<int> classes;

    /// <param name="printed">All labels of the variable in all tables: bands are cut at every edge that any of them has.</param>
    internal Labels(Variable variable, IReadOnlyCollection<string> printed)
    {
        this.variable = variable;
        if (variable.Kind is VariableKind.Bands)
        {
            var texts = printed.Concat(variable.Meanings.Select(m => m.Meaning)).SelectMany(Names).Distinct(StringComparer.Ordinal).ToList();
            whole = !texts.Exists(t => t.Contains("to under ", StringComparison.Ordinal) || t.StartsWith("Under ", StringComparison.Ordinal));
            bands = Band.Parts([.. texts.Select(t => Band.Read(t, whole)).OfType<Band>()]);
            Codes = finest = [.. bands.Select(b => FormattableString.Invariant($"[{b.From:0.######},{b.Before:0.######})"))];
            classes = [.. Enumerable.Range(0, finest.Length)];
            return;
        }

        // In their own words: answered or not.
        Codes = finest = variable.Kind is VariableKind.OwnWords ? ["words"] : [.. variable.Meanings.Select(m => m.Code)];
        classes = [.. Enumerable.Range(0, finest.Length)];
        if (variable.Kind is VariableKind.OwnWords) places.Add("Answered in their own words", 0);
        else
        {
            foreach (var (place, (code, meaning)) in variable.Meanings.Index())
            {
                places.TryAdd(meaning, place);
                // Two choices may carry one label; their codes tell them apart.
                places[$"{meaning} ({code})"] = place;
            }
        }
    }

    private Labels(Labels labels, ImmutableArray<int> classes)
    {
        (variable, places, bands, whole, finest, this.classes) = (labels.variable, labels.places, labels.bands, labels.whole, labels.finest, classes);
        Codes = [.. finest.Index().GroupBy(c => classes[c.Index]).OrderBy(c => c.Key).Select(c => string.Join('+', c.Select(code => code.Item)))];
    }

    /// <summary>The same labels for categories that are classes of these. Of each category, the place of its class.</summary>
    internal Labels By(ImmutableArray<int> others) => new(this, others);

    /// <summary>The categories, without "no answer".</summary>
    internal ImmutableArray<string> Codes { get; }

    /// <summary>The place of "no answer", after the others.</summary>
    internal int Silent => Codes.Length;

    /// <summary>The category of a code, or of a number; −1 for none.</summary>
    internal int Place(string code)
    {
        if (code.Length == 0) return Silent;
        var place = variable.Kind is not VariableKind.Bands ? finest.IndexOf(code)
            : double.TryParse(code, System.Globalization.CultureInfo.InvariantCulture, out var number) ? bands.IndexOf(bands.FirstOrDefault(b => b.From <= number && number < b.Before)) : -1;
        return place < 0 ? -1 : classes[place];
    }

    /// <summary>
    /// The categories of each label of one table. One that does not say ("Pooled: 16 other answers", or cut where a cell ends) is
    /// of all that no other names.
    /// </summary>
    internal List<ImmutableArray<int>> Read(IReadOnlyList<string> labels, Func<string, Exception> wrong)
    {
        var read = labels.Select(One).ToList();
        var rest = Enumerable.Range(0, finest.Length).Except(read.OfType<ImmutableArray<int>>().SelectMany(r => r)).ToImmutableArray();
        var unnamed = Enumerable.Range(0, labels.Count).Where(i => read[i] is null).ToList();
        if (unnamed.Count > 1 || (unnamed.Count == 1 && (!labels[unnamed[0]].StartsWith(Pooled, StringComparison.Ordinal) || rest.IsEmpty)))
            throw wrong($"the codebook does not say what \"{labels[unnamed[0]]}\" is of {variable.Name}");
        return [.. read.Select((r, i) => Classes(r ?? (labels[i].Contains("no answer or not asked", StringComparison.Ordinal) ? rest.Add(finest.Length) : rest)))];
    }

    private ImmutableArray<int> Classes(ImmutableArray<int> categories) => [.. categories.Select(c => c == finest.Length ? Silent : classes[c]).Distinct()];

    private ImmutableArray<int>? One(string label)
    {
        if (Category(label) is { } found) return found;
        if (!label.StartsWith(Pooled, StringComparison.Ordinal)) return null;
        // Labels may hold "; " themselves, so what is known is looked for from the front.
        var (rest, pool) = (label[Pooled.Length..], new SortedSet<int>());
        while (rest.Length > 0)
        {
            var ends = rest.Index().Where(c => c.Item == ';').Select(c => c.Index).Append(rest.Length).Reverse();
            var end = ends.FirstOrDefault(e => Category(rest[..e]) is not null, -1);
            if (end < 0) return null;
            pool.UnionWith(Category(rest[..end])!.Value);
            rest = rest[end..].TrimStart(';', ' ');
        }

        return [.. pool];
    }

    private ImmutableArray<int>? Category(string label)
    {
        if (label == NoAnswer) return [finest.Length];
        if (places.TryGetValue(label, out var place)) return [place];
        return !bands.IsEmpty && Band.Read(label, whole) is { } band ? [.. bands.Index().Where(b => band.Holds(b.Item)).Select(b => b.Index)] : null;
    }

    private static string[] Names(string label) => label.StartsWith(Pooled, StringComparison.Ordinal) ? label[Pooled.Length..].Split("; ") : [label];
}
