namespace Clinks.Engage.Domain.Consent;

/// <summary>What somebody wants to do with a contribution: exactly this, and nothing like it.</summary>
public sealed record Use(Purpose Purpose, Manner Manner)
{
    /// <summary>Who would receive it; null where nothing leaves.</summary>
    public BodyId? Recipient { get; init; }

    public Attribution Attribution { get; init; }

    /// <summary>Which text: "words/story", "edit/2"; all of this manner where null. Of edits one has to be named.</summary>
    public string? Field { get; init; }

    /// <summary>For what occasion, such as the id of an evidence pack. Wanted where each use is approved: a yes to one pack is no yes to the next.</summary>
    public string? Occasion { get; init; }
}

/// <summary>Where the texts of a contribution stand when they are sealed. A permit opens one field, or one of these folders.</summary>
public static class Texts
{
    public const string Words = "words/", Edits = "edit/", Redactions = "redacted/", Paraphrases = "paraphrase/", Provisions = "provision/";

    /// <summary>A picture is told as words are: where reading them is permitted, it may be seen. It is no text, so nothing quotes it.</summary>
    public const string Pictures = Words + "picture-";

    private const int Longest = 100;

    /// <summary>The folder of a manner; null where it opens no words.</summary>
    internal static string? Of(Manner manner) => manner switch
    {
        Manner.OwnWords => Words,
        Manner.ApprovedEdit => Edits,
        Manner.RedactedWords => Redactions,
        Manner.Paraphrase => Paraphrases,
        _ => null,
    };

    /// <summary>In which manner a text speaks, by the folder in which it stands.</summary>
    public static Manner MannerOf(string field) =>
        field.StartsWith(Edits, StringComparison.Ordinal) ? Manner.ApprovedEdit
        : field.StartsWith(Redactions, StringComparison.Ordinal) ? Manner.RedactedWords
        : field.StartsWith(Paraphrases, StringComparison.Ordinal) ? Manner.Paraphrase
        : Manner.OwnWords;

    /// <summary>One text of that folder: a name without folders of its own.</summary>
    public static bool IsOneOf(string? folder, string? field) =>
        folder is not null && field is not null && field.Length > folder.Length && field.Length <= Longest
        && field.StartsWith(folder, StringComparison.Ordinal) && !field.AsSpan(folder.Length).ContainsAny('/', ' ');

    /// <summary>The name that goes with a provision, and the address to write to.</summary>
    public static string NameOf(Purpose purpose, BodyId? body = null) => $"{Provisions}{Key(purpose, body)}-name";

    public static string ContactOf(Purpose purpose) => $"{Provisions}{Key(purpose, null)}-contact";

    private static string Key(Purpose purpose, BodyId? body) =>
        (body is { } named ? $"{purpose}-{named}" : $"{purpose}").ToLowerInvariant();
}
