using System.Collections.Immutable;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Workbooks.XlsForms;

/// <summary>What the header of a column says: whose values these are, and for words in which language.</summary>
/// <param name="Name">The name that the rest of the reader uses; none if no form here has such a column.</param>
/// <param name="ForeignLanguage">Words in a language that is not asked in.</param>
internal readonly record struct FormColumn(string? Name, Language Language = Language.English, bool ForeignLanguage = false)
{
    /// <summary>"label::Cymraeg (cy)" → label, Welsh. Capitals, spaces and underscores do not count, as with pyxform.</summary>
    public static FormColumn Of(string header, Columns known)
    {
        // Words of ours have a name of two parts, and the language is the third.
        if (header.Split("::", 3, StringSplitOptions.TrimEntries) is [var space, var part, .. var rest] && known.Words.Contains($"{Squeeze(space)}::{Squeeze(part)}"))
            return InLanguage($"{Squeeze(space)}::{Squeeze(part)}", rest is [var said] ? said : null);
        var parts = header.Split("::", 2, StringSplitOptions.TrimEntries);
        var first = Squeeze(parts[0]);
        if (parts.Length == 2 && known.Plain.Contains($"{first}::{Squeeze(parts[1])}")) return new($"{first}::{Squeeze(parts[1])}");
        var name = known.Aliases.GetValueOrDefault(first, first);
        if (known.Words.Contains(name)) return InLanguage(name, parts.Length == 1 ? null : parts[1]);
        return parts.Length == 1 && known.Plain.Contains(name) ? new(name) : default;
    }

    private static FormColumn InLanguage(string name, string? said) =>
        said is null ? new(name) : LanguageOf(said) is { } language ? new(name, language) : new(name, ForeignLanguage: true);

    private static string Squeeze(string text) => string.Join('_', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    /// <summary>By the code in brackets where there is one, else by the name.</summary>
    private static Language? LanguageOf(string text)
    {
        var open = text.LastIndexOf('(');
        var said = open >= 0 && text.EndsWith(')') ? text[(open + 1)..^1] : text;
        return said.Trim().ToLowerInvariant() switch
        {
            "en" or "en-gb" or "english" => Language.English,
            "cy" or "cy-gb" or "cymraeg" or "welsh" => Language.Welsh,
            _ => null,
        };
    }
}

/// <summary>The columns that a sheet may have.</summary>
/// <param name="Plain">Columns that hold a name, a rule, a setting.</param>
/// <param name="Words">Columns that hold words, which may be there in each language.</param>
/// <param name="Aliases">Other names that XLSForm tools know (pyxform's aliases.py), for those that are common.</param>
internal sealed record Columns(ImmutableHashSet<string> Plain, ImmutableHashSet<string> Words, ImmutableDictionary<string, string> Aliases)
{
    public static Columns Survey { get; } = new(
        ["type", "name", "required", "relevant", "constraint", "engage::about", "engage::kind"],
        ["label", "hint", "required_message", "constraint_message"],
        Alias(("relevance", "relevant"), ("caption", "label"), ("command", "type"), ("tag", "name"), ("value", "name"), ("constraining_message", "constraint_message"), ("requiredmsg", "required_message")));

    public static Columns Choices { get; } = new(["list_name", "name"], ["label"], Alias(("value", "name"), ("caption", "label"), ("list", "list_name")));

    public static Columns Settings { get; } = new(
        ["form_id", "version", "default_language", "engage::minutes"],
        ["form_title", "engage::why", "engage::needs"],
        Alias(("title", "form_title"), ("set_form_title", "form_title"), ("set_form_id", "form_id"), ("id_string", "form_id")));

    public IEnumerable<string> All => Plain.Concat(Words).Order(StringComparer.Ordinal);

    private static ImmutableDictionary<string, string> Alias(params (string Alias, string Name)[] aliases) => aliases.ToImmutableDictionary(pair => pair.Alias, pair => pair.Name);
}
