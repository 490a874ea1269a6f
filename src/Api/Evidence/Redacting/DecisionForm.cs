using System.Globalization;
using Clinks.Engage.Api.Assisting;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain.Evidence.Redacting;

namespace Clinks.Engage.Api.Evidence.Redacting;

/// <summary>Words that somebody typed, one or several a line, to be taken out wherever they stand.</summary>
public sealed record WordsTyped(string Words, CutKind? Kind, CutReason? Why)
{
    public IEnumerable<string> Lines => Words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public override string ToString() => "words to take out";
}

/// <summary>
/// What the page on which words are taken out brings back: places in the text, in UTF-16 units, with choices from lists; and words that were typed.
/// A field is <c>s.12.4</c> (words) or <c>u.40.20</c> (a part that was not read), with the reasons in <c>.out</c> and <c>.in</c> below it.
/// </summary>
/// <param name="Field">Which text: "words/story".</param>
/// <param name="IsWhole">Every field was one that such a page has.</param>
public sealed record DecisionForm(string Field, string Version, ImmutableArray<AnsweredPlace> Answers, ImmutableArray<WordsTyped> Blocks, bool TakesSame, bool TakesRest, CutReason? RestWhy, bool IsWhole)
{
    internal const string OfField = "of", VersionField = "version", NumberField = "number", GoField = "go", RestField = "rest", RestWhyField = "rest.why";
    internal const string Out = "out", In = "in", Same = "same";
    internal const int MostBlocks = 10, MostLines = 200;

    internal static string NameOf(int start, int length, bool unread) => string.Create(CultureInfo.InvariantCulture, $"{(unread ? 'u' : 's')}.{start}.{length}");

    internal static string NameOf(Point point) => NameOf(point.Start, point.Length, point.Of is PointOf.Unread);

    /// <summary>Without the dots, which mean something else in an address.</summary>
    internal static string IdOf(Point point) => NameOf(point).Replace('.', '-');

    internal static string WordsName(int block) => $"words.{block}";

    internal static string KindName(int block) => $"kind.{block}";

    internal static string WhyName(int block) => $"why.{block}";

    /// <summary>The words of each line, with the block in which it stands; those for which all is said.</summary>
    internal ImmutableArray<(int Block, int Line, OtherWords Words)> Others =>
    [
        .. from block in Blocks.Index()
           where block.Item is { Kind: not null, Why: not null }
           from line in block.Item.Lines.Index()
           select (block.Index, line.Index + 1, new OtherWords(line.Item, block.Item.Kind!.Value, block.Item.Why!.Value)),
    ];

    internal static DecisionForm Read(PageForm form)
    {
        var answers = new Dictionary<(int Start, int Length, bool Unread), PointAnswer>();
        var whole = true;
        foreach (var (name, values) in form.Fields)
        {
            if (!name.StartsWith("s.", StringComparison.Ordinal) && !name.StartsWith("u.", StringComparison.Ordinal)) continue;
            var parts = name.Split('.');
            if (parts.Length is < 3 or > 4 || !TryPlace(parts[1], out var start) || !TryPlace(parts[2], out var length))
            {
                whole = false;
                continue;
            }

            var key = (start, length, parts[0] == "u");
            var (answer, value) = (answers.GetValueOrDefault(key, PointAnswer.None), values.Count > 0 ? values[0] ?? "" : "");
            answers[key] = parts.Length == 3 ? answer with { Out = value switch { Out => true, In => false, _ => null } }
                : parts[3] == Out ? answer with { Why = StandingPages.Chosen<CutReason>(value) }
                : answer with { Stays = StandingPages.Chosen<KeepReason>(value) };
        }

        return new(
            form[OfField], form[VersionField], [.. answers.Select(one => new AnsweredPlace(one.Key.Start, one.Key.Length, one.Key.Unread, one.Value))],
            [
                .. Enumerable.Range(0, MostBlocks).Select(i => new WordsTyped(form[WordsName(i)].ReplaceLineEndings("\n"), StandingPages.Chosen<CutKind>(form[KindName(i)]), StandingPages.Chosen<CutReason>(form[WhyName(i)])))
                    .Where(block => !string.IsNullOrWhiteSpace(block.Words)),
            ],
            form.Has(RestField, Same), form.Has(RestField, Out), StandingPages.Chosen<CutReason>(form[RestWhyField]), whole);
    }

    /// <summary>The same again, to be carried by the page that shows how it reads.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> Carried(RedactionDraft draft, ImmutableArray<WordsTyped> blocks)
    {
        foreach (var point in draft.Points.Where(point => point.Answer.Out is not null))
        {
            var name = NameOf(point);
            yield return new(name, point.Answer.Out is true ? Out : In);
            if (point.Answer.Why is { } why) yield return new($"{name}.{Out}", why.ToString());
            if (point.Answer.Stays is { } stays) yield return new($"{name}.{In}", stays.ToString());
        }

        foreach (var (i, block) in blocks.Index())
        {
            yield return new(WordsName(i), block.Words);
            yield return new(KindName(i), block.Kind?.ToString() ?? "");
            yield return new(WhyName(i), block.Why?.ToString() ?? "");
        }
    }

    private static bool TryPlace(string text, out int place) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out place);
}
