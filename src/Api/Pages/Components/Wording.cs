namespace Clinks.Engage.Api.Pages.Components;

/// <summary>
/// What components say of themselves. Our pages exist in Welsh too: a layout gives the wording of its language once, as a
/// <c>CascadingValue</c>; a parameter of a component goes before it. Without either it is govuk-frontend's English.
/// </summary>
public sealed record Wording
{
    public static Wording English { get; } = new();

    public string Back { get; init; } = "Back";

    public string Breadcrumb { get; init; } = "Breadcrumb";

    public string Error { get; init; } = "Error";

    public string Important { get; init; } = "Important";

    public string Language { get; init; } = "Language";

    public string Menu { get; init; } = "Menu";

    public string ServiceInformation { get; init; } = "Service information";

    public string Success { get; init; } = "Success";

    public string ThereIsAProblem { get; init; } = "There is a problem";

    public string Warning { get; init; } = "Warning";

    public string Day { get; init; } = "Day";

    public string Month { get; init; } = "Month";

    public string Year { get; init; } = "Year";

    public string Pagination { get; init; } = "Pagination";

    public string Previous { get; init; } = "Previous";

    public string Next { get; init; } = "Next";

    /// <summary>Follows <see cref="Previous"/> and <see cref="Next"/> for who hears the page.</summary>
    public string PreviousOrNextHidden { get; init; } = " page";

    /// <summary>With <c>%{number}</c>.</summary>
    public string PageNumber { get; init; } = "Page %{number}";

    /// <summary>With <c>%{count}</c>, as all that counts.</summary>
    public string UpToCharacters { get; init; } = "You can enter up to %{count} characters";

    public string UpToWords { get; init; } = "You can enter up to %{count} words";

    public CountWording? Count { get; init; }

    public FileWording? File { get; init; }
}

/// <summary>
/// What the script of a character count says, by plural form (<c>one</c>, <c>two</c>, <c>few</c>, <c>many</c>, <c>other</c>: Welsh has
/// more than English). Null: the script's own English.
/// </summary>
public sealed record CountWording
{
    public IReadOnlyDictionary<string, string>? CharactersUnderLimit { get; init; }

    public string? CharactersAtLimit { get; init; }

    public IReadOnlyDictionary<string, string>? CharactersOverLimit { get; init; }

    public IReadOnlyDictionary<string, string>? WordsUnderLimit { get; init; }

    public string? WordsAtLimit { get; init; }

    public IReadOnlyDictionary<string, string>? WordsOverLimit { get; init; }
}

/// <summary>What the script of a file upload says. Null: the script's own English.</summary>
public sealed record FileWording
{
    public string? ChooseFilesButton { get; init; }

    public string? NoFileChosen { get; init; }

    public IReadOnlyDictionary<string, string>? MultipleFilesChosen { get; init; }

    public string? DropInstruction { get; init; }

    public string? EnteredDropZone { get; init; }

    public string? LeftDropZone { get; init; }
}
