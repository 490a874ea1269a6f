using Clinks.Engage.Domain;

namespace Clinks.Engage.Api.Assisting;

/// <summary>Refusals that only these pages know.</summary>
internal static class AssistingProblems
{
    public static Problem ChoiceWanted(string field) => new("choice-wanted", ProblemKind.Invalid, "Nothing was chosen.", field, "Choose one of the answers.");

    public static Problem EditWanted(string field) => new("edit-wanted", ProblemKind.Invalid, "There is no edited text.", field, "Write the text as it would be used.");

    public static Problem PurposeNotAsked() => new("purpose-not-asked", ProblemKind.NotFound, "This is not asked here.", "purpose", "Only the person can answer it, with their code.");
}
