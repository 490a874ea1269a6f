using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Releases;
using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Api.Releases;

/// <summary>What the names and codes of a plan are called on a page.</summary>
public sealed class PlanNames(Questionnaire questionnaire, Language language)
{
    private const string And = "; ";
    private readonly Dictionary<string, Variable> questions = Codebook.Of(questionnaire).Variables
        .Where(variable => variable.Kind is not VariableKind.Segment).ToDictionary(variable => variable.Name, StringComparer.Ordinal);

    public Questionnaire Questionnaire => questionnaire;

    /// <summary>The question as it was asked; its name where there is none of that name.</summary>
    public string Question(string name) => questions.TryGetValue(name, out var question) ? question.Label.In(language) : name;

    /// <summary>No figure about it is about fewer.</summary>
    public int Threshold(string? question) =>
        question is not null && questions.TryGetValue(question, out var asked) && asked.About is About.People ? DisclosurePolicy.Standard.People : DisclosurePolicy.Standard.Organisations;

    /// <summary>Answers that are published together.</summary>
    public string Answers(string question, IEnumerable<string> codes)
    {
        var known = questions.TryGetValue(question, out var asked) ? asked.Codes : [];
        return string.Join(And, codes.Select(code => known.Index().FirstOrDefault(one => (one.Item.Value ?? $"{one.Index + 1}") == code).Item?.Meaning.In(language) ?? code));
    }

    public string Categories(Segment segment, IEnumerable<string> codes) => Categories(segment, codes, language);

    /// <summary>"Region or nation: Wales".</summary>
    public string Among(Among among) => Among(among, language);

    public static string Among(Among among, Language language) => $"{SegmentLabels.Of(among.Segment).In(language)}: {Categories(among.Segment, among.Categories, language)}";

    private static string Categories(Segment segment, IEnumerable<string> codes, Language language)
    {
        var (known, labels) = (SegmentVariables.Codes(segment), SegmentLabels.Categories(segment));
        return string.Join(And, codes.Select(code => known.IndexOf(code) is >= 0 and var place ? labels[place].In(language) : code));
    }
}
