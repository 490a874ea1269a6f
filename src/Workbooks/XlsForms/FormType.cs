using System.Collections.Immutable;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Workbooks.XlsForms;

/// <summary>What the column type of a row says.</summary>
internal abstract record FormType
{
    public sealed record Asks(QuestionType Type, string? List = null) : FormType;

    public sealed record Begins(bool Repeats) : FormType;

    public sealed record Ends(bool Repeats) : FormType;

    public sealed record Refused(Problem Problem) : FormType;

    private static readonly ImmutableDictionary<string, FormType> Fixed = new Dictionary<string, FormType>
    {
        ["text"] = new Asks(QuestionType.Text),
        ["string"] = new Asks(QuestionType.Text),
        ["integer"] = new Asks(QuestionType.Integer),
        ["int"] = new Asks(QuestionType.Integer),
        ["decimal"] = new Asks(QuestionType.Decimal),
        ["date"] = new Asks(QuestionType.Date),
        ["note"] = new Asks(QuestionType.Note),
        ["begin group"] = new Begins(false),
        ["begin repeat"] = new Begins(true),
        ["begin loop"] = new Begins(true),
        ["end group"] = new Ends(false),
        ["end repeat"] = new Ends(true),
        ["end loop"] = new Ends(true),
    }.ToImmutableDictionary();

    /// <summary>pyxform's names for the two selects; longer ones first, because one begins with another.</summary>
    private static readonly ImmutableArray<(string Words, QuestionType Type)> Selects =
    [
        ("select all that apply from", QuestionType.SelectMultiple),
        ("select all that apply", QuestionType.SelectMultiple),
        ("select multiple", QuestionType.SelectMultiple),
        ("select one from", QuestionType.SelectOne),
        ("select one", QuestionType.SelectOne),
        ("select1", QuestionType.SelectOne),
    ];

    public static FormType Of(string written, string where)
    {
        var words = written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        words[0] = words[0].Replace('_', ' ');
        var text = string.Join(' ', words);
        if (Fixed.TryGetValue(text.ToLowerInvariant(), out var type)) return type;
        foreach (var (select, kind) in Selects)
        {
            if (!text.StartsWith(select, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = text[select.Length..];
            if (rest.Length > 0 && rest[0] != ' ') break;
            return rest.Trim().Split(' ') switch
            {
                [""] => new Asks(kind),
                [var list] => new Asks(kind, list),
                [_, .. var more] when string.Join(' ', more).Replace('_', ' ').ToLowerInvariant() is "or other" or "or specify other" => new Refused(Problems.TypeOrOther(where)),
                _ => new Refused(Problems.TypeUnknown(written, where)),
            };
        }

        return new Refused(Problems.TypeUnknown(written, where));
    }
}
