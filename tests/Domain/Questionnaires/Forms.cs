using System.Collections.Immutable;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Responding;

namespace Clinks.Engage.Domain.Tests.Questionnaires;

/// <summary>
/// Forms drawn as tables, as an author would draw the sheet survey. Column "type" takes XLSForm's types, with the codes of a
/// select in brackets: <c>select_one(yes no)</c>. A column that is not drawn is empty, but for the label, which is then the name.
/// Rows count from 2, as below a header in Excel.
/// </summary>
internal static class Forms
{
    public static Questionnaire Of(string drawing) => Questionnaire.Build(Draft(drawing)).Get();

    public static ImmutableArray<Problem> Faults(string drawing) => Questionnaire.Build(Draft(drawing)).Problems;

    public static QuestionnaireDraft Draft(string drawing)
    {
        var lines = drawing.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var header = Cells(lines[0]);
        var pages = new List<DraftPage>();
        var lists = new List<DraftList>();
        var questions = new List<DraftQuestion>();
        DraftPage? group = null;
        for (var i = 1; i < lines.Length; i++)
        {
            var cells = Cells(lines[i]);
            var at = new Place("survey", i + 1);
            string? Cell(string column) => Array.IndexOf(header, column) is >= 0 and var index && index < cells.Length && cells[index].Length > 0 ? cells[index] : null;
            DraftWording Words(string column) => new(Cell(column), Cell(column + " cy"));
            var type = Cell("type")!;
            if (type is "begin group" or "end group")
            {
                Turn();
                if (type == "begin group") group = new() { At = at, Name = Cell("name"), Title = Label(), Relevant = Cell("relevant") };
                continue;
            }

            DraftWording Label() => Array.IndexOf(header, "label") < 0 ? new(Cell("name")) : Words("label");
            var open = type.IndexOf('(', StringComparison.Ordinal);
            string? list = null;
            if (open >= 0)
            {
                list = $"list{i}";
                lists.Add(new(list, at, [.. type[(open + 1)..^1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => new DraftChoice(at, code, new(code)))]));
                type = type[..open];
            }

            questions.Add(new()
            {
                At = at, Name = Cell("name"), Type = Enum.Parse<QuestionType>(type.Replace("_", "", StringComparison.Ordinal), ignoreCase: true), List = list,
                Label = Label(), Hint = Words("hint"), Required = Cell("required") is "yes", RequiredMessage = Words("required_message"),
                Relevant = Cell("relevant"), Constraint = Cell("constraint"), ConstraintMessage = Words("constraint_message"),
                About = Cell("about") is "people" ? About.People : About.Organisation, Measure = Cell("kind") is { } kind ? Enum.Parse<Measure>(kind, ignoreCase: true) : null,
            });
        }

        Turn();
        return new() { At = new("settings", 2), FormId = "form", Title = new("Form", "Ffurflen"), Pages = [.. pages], Lists = [.. lists] };

        void Turn()
        {
            if (group is not null) pages.Add(group with { Questions = [.. questions] });
            else if (questions.Count > 0) pages.Add(new() { At = questions[0].At, IsLoose = true, Questions = [.. questions] });
            questions.Clear();
            group = null;
        }
    }

    /// <summary>"n=5 t='some words' d=2026-01-31 s=yes m=a+b": an answer to each question, as its type has it.</summary>
    public static ImmutableDictionary<string, Answer> Answers(Questionnaire form, string drawn)
    {
        var sheet = new AnswerSheet([.. drawn.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).Select(pair => new SheetEntry(pair[0], Text: pair[1].Replace('+', ' ').Replace('~', ' ')))]);
        return form.Fit(sheet).Get().Given.ToImmutableDictionary();
    }

    private static string[] Cells(string line) => [.. line.Trim('|').Split('|').Select(cell => cell.Trim())];
}
