using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Domain.Disclosure;

/// <summary>What the categories of a question, or several of them pooled, are called in print.</summary>
internal sealed class Naming
{
    /// <summary>A pool of more than this many is named by what it is not: the list of the others would be longer than a cell may be.</summary>
    private const int MostNamed = 15;

    private static readonly Wording NoAnswer = new("No answer, or not asked", "Dim ateb, neu heb ei ofyn");

    private readonly Func<int, Wording> one;
    private readonly Func<int, int, bool, Wording>? run;

    private Naming(int count, Func<int, Wording> one, Func<int, int, bool, Wording>? run = null, int optional = -1)
    {
        Count = count;
        this.one = one;
        this.run = run;
        Optional = optional;
    }

    /// <summary>Categories, without "no answer".</summary>
    internal int Count { get; }

    /// <summary>A category that is left out where nobody is in it and nobody would look for it ("below zero"); -1 for none.</summary>
    internal int Optional { get; }

    internal static Naming None { get; } = new(0, _ => NoAnswer);

    internal static Naming Given { get; } = new(1, _ => new("Answered in their own words", "Atebwyd yn eu geiriau eu hunain"));

    internal static Naming OfNumbers(NumberBands bands) => new(bands.Count, i => bands.Name(i, i), (a, b, _) => bands.Name(a, b), optional: 0);

    internal static Naming OfYears(YearBands bands) => new(bands.Count, i => bands.Name(i, i, pooled: false), bands.Name);

    /// <summary>Two choices may carry one label; their codes tell them apart.</summary>
    internal static Naming OfChoices(ImmutableArray<Choice> choices)
    {
        var twice = choices.GroupBy(c => c.Label.English.Trim(), StringComparer.OrdinalIgnoreCase).Where(g => g.Skip(1).Any())
            .SelectMany(g => g).Select(c => c.Code).ToHashSet(StringComparer.Ordinal);
        return new(choices.Length, i => twice.Contains(choices[i].Code)
            ? new($"{choices[i].Label.English} ({choices[i].Code})", choices[i].Label.Welsh is { Length: > 0 } welsh ? $"{welsh} ({choices[i].Code})" : null)
            : choices[i].Label);
    }

    internal static Naming OfLabels(ImmutableArray<Wording> labels) => new(labels.Length, i => labels[i]);

    /// <summary>The name of one category, or of several pooled: in order, neighbouring bands as one.</summary>
    internal Wording Of(ImmutableArray<int> categories)
    {
        if (categories.Length == 1) return categories[0] == Count ? NoAnswer : one(categories[0]);
        var answers = categories.Where(c => c < Count).Order().ToList();
        var silent = answers.Count < categories.Length;
        if (run is null && answers.Count > MostNamed)
        {
            return silent
                ? new($"Pooled: {answers.Count} other answers, and no answer or not asked", $"Wedi'u cyfuno: {answers.Count} ateb arall, a dim ateb neu heb ei ofyn")
                : new($"Pooled: {answers.Count} other answers", $"Wedi'u cyfuno: {answers.Count} ateb arall");
        }

        var names = run is null ? answers.ConvertAll(c => one(c)) : Runs(answers);
        if (silent) names.Add(NoAnswer);
        if (names.Count == 1) return names[0];
        return new("Pooled: " + string.Join("; ", names.Select(n => n.English)),
            "Wedi'u cyfuno: " + string.Join("; ", names.Select(n => n.In(Language.Welsh))));
    }

    private List<Wording> Runs(List<int> ordered)
    {
        var names = new List<Wording>();
        for (var i = 0; i < ordered.Count; i++)
        {
            var from = i;
            while (i + 1 < ordered.Count && ordered[i + 1] == ordered[i] + 1) i++;
            names.Add(run!(ordered[from], ordered[i], true));
        }

        return names;
    }
}
