using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Pages;

/// <summary>What components say of themselves, in Welsh.</summary>
internal static class ComponentWords
{
    private static readonly Components.Wording Welsh = new()
    {
        Back = "Yn ôl",
        Breadcrumb = "Llwybr",
        Error = "Gwall",
        Important = "Pwysig",
        Language = "Iaith",
        Menu = "Dewislen",
        ServiceInformation = "Gwybodaeth am y gwasanaeth",
        Success = "Llwyddiant",
        ThereIsAProblem = "Mae problem",
        Warning = "Rhybudd",
        Day = "Diwrnod",
        Month = "Mis",
        Year = "Blwyddyn",
        Pagination = "Tudalennau",
        Previous = "Blaenorol",
        Next = "Nesaf",
        PreviousOrNextHidden = "",
        PageNumber = "Tudalen %{number}",
        UpToCharacters = "Gallwch roi hyd at %{count} nod",
        UpToWords = "Gallwch roi hyd at %{count} gair",
        Count = new()
        {
            // Welsh words after a number stay in the singular, so one form serves all.
            CharactersUnderLimit = new Dictionary<string, string>(StringComparer.Ordinal) { ["other"] = "Mae gennych %{count} nod ar ôl" },
            CharactersAtLimit = "Nid oes gennych nodau ar ôl",
            CharactersOverLimit = new Dictionary<string, string>(StringComparer.Ordinal) { ["other"] = "Mae gennych %{count} nod yn ormod" },
        },
    };

    public static Components.Wording In(Language language) => language is Language.Welsh ? Welsh : Components.Wording.English;
}
