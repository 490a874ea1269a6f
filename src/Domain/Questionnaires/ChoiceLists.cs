namespace Clinks.Engage.Domain.Questionnaires;

/// <summary>The lists of choices of a draft.</summary>
internal sealed class ChoiceLists(ImmutableArray<DraftList> lists, WordingCheck words, Action<Problem> fault)
{
    private const int MostChoices = 300;

    private readonly Dictionary<string, DraftList> byName = lists.GroupBy(list => list.Name).ToDictionary(same => same.Key, same => same.First());

    public void Check()
    {
        foreach (var list in lists)
        {
            if (list.Choices.Length > MostChoices) fault(Problems.ChoicesTooMany(list.Name, list.Choices.Length, MostChoices, list.At.ToString()));
            var codes = new Dictionary<string, Place>(StringComparer.OrdinalIgnoreCase);
            foreach (var choice in list.Choices)
            {
                words.CheckNeeded(choice.Label, choice.At, "label", "The choice");
                if (choice.Code is null) fault(Problems.NameMissing("choice", choice.At.In("name")));
                else if (!Names.IsCode(choice.Code)) fault(Problems.CodeBad(choice.At.In("name")));
                else if (!codes.TryAdd(choice.Code, choice.At)) fault(Problems.CodeTwice(choice.Code, list.Name, codes[choice.Code].ToString(), choice.At.In("name")));
            }
        }
    }

    /// <summary>Checks that a select has choices to offer.</summary>
    public void CheckUse(string? list, Place at)
    {
        if (list is null) fault(Problems.SelectWithoutList(at.In("type")));
        else if (!byName.TryGetValue(list, out var found)) fault(Problems.ListUnknown(list, byName.Keys, at.In("type")));
        else if (found.Choices.IsEmpty) fault(Problems.ListEmpty(list, at.In("type")));
    }

    /// <summary>The codes that conditions may name; none where the list is faulty itself.</summary>
    public IReadOnlySet<string>? Codes(DraftQuestion question) =>
        question.List is { } list && byName.TryGetValue(list, out var found) ? found.Choices.Select(choice => choice.Code ?? "").ToHashSet() : null;

    public ImmutableArray<Choice> Choices(DraftQuestion question) =>
        question.List is { } list ? [.. byName[list].Choices.Select(choice => new Choice(choice.Code!, WordingCheck.Made(choice.Label)!))] : [];
}
