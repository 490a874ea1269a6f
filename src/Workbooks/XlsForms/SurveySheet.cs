using System.Collections.Immutable;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Workbooks.Reading;

namespace Clinks.Engage.Workbooks.XlsForms;

/// <summary>The sheet survey: questions, and the groups that are pages. Groups within groups and repeats are named; their questions are read on, for the faults they may have.</summary>
internal sealed class SurveySheet(List<Problem> faults)
{
    private const string Name = "survey";

    private static readonly string[] OfGroup = ["type", "name", "label", "relevant"], OfEnd = ["type", "name"];

    private readonly List<DraftPage> pages = [];
    private readonly Stack<(FormRow Row, bool Repeats)> open = new();
    private readonly List<DraftQuestion> questions = [];
    private FormRow? group;

    public ImmutableArray<DraftPage> Read(Sheet sheet)
    {
        foreach (var row in FormTable.Read(sheet, Name, Columns.Survey, faults)) Read(row);
        foreach (var (row, repeats) in open.Reverse()) faults.Add(Problems.GroupOpen(repeats ? "repeat" : "group", row["name"] ?? "", row.At.ToString()));
        TurnPage();
        return [.. pages];
    }

    private void Read(FormRow row)
    {
        var at = row.At.In("type");
        switch (row["type"] is { } written ? FormType.Of(written, at) : new FormType.Refused(Problems.TypeMissing(at)))
        {
            case FormType.Begins begins:
                Begin(row, begins.Repeats);
                break;
            case FormType.Ends ends:
                End(row, ends.Repeats);
                break;
            case FormType.Asks asks:
                questions.Add(Question(row, asks));
                break;
            case FormType.Refused refused:
                faults.Add(refused.Problem);
                questions.Add(Question(row, null));
                break;
        }
    }

    private void Begin(FormRow row, bool repeats)
    {
        if (repeats) faults.Add(Problems.RepeatRefused(row["name"] ?? "", row.At.ToString()));
        else if (open.Count > 0) faults.Add(Problems.GroupNested(row["name"] ?? "", open.Peek().Row["name"] ?? "", row.At.ToString()));
        else
        {
            foreach (var column in row.ColumnsBut(OfGroup)) faults.Add(Problems.CellNotForGroup(column, row.At.In(column)));
            TurnPage();
            group = row;
        }

        open.Push((row, repeats));
    }

    private void End(FormRow row, bool repeats)
    {
        foreach (var column in row.ColumnsBut(OfEnd)) faults.Add(Problems.CellNotForGroup(column, row.At.In(column)));
        if (open.Count == 0)
        {
            faults.Add(Problems.GroupNotOpen(row.At.ToString()));
            return;
        }

        var (begun, begunRepeats) = open.Pop();
        if (begunRepeats != repeats) faults.Add(Problems.GroupEndsOther(begun.At.ToString(), row.At.ToString()));
        if (ReferenceEquals(begun, group)) TurnPage();
    }

    /// <summary>Ends the page that was being read: a group, or the questions since the last one.</summary>
    private void TurnPage()
    {
        if (group is { } row)
        {
            pages.Add(new() { At = row.At, Name = row["name"], Title = row.Words("label"), Relevant = row["relevant"], Questions = [.. questions] });
        }
        else if (questions.Count > 0)
        {
            pages.Add(new() { At = questions[0].At, IsLoose = true, Questions = [.. questions] });
        }

        questions.Clear();
        group = null;
    }

    private DraftQuestion Question(FormRow row, FormType.Asks? asks) => new()
    {
        At = row.At,
        Name = row["name"],
        Type = asks?.Type,
        List = asks?.List,
        Label = row.Words("label"),
        Hint = row.Words("hint"),
        Required = YesOrNo(row),
        RequiredMessage = row.Words("required_message"),
        Relevant = row["relevant"],
        Constraint = row["constraint"],
        ConstraintMessage = row.Words("constraint_message"),
        About = AboutOf(row),
        Measure = MeasureOf(row),
    };

    private bool YesOrNo(FormRow row)
    {
        switch (row["required"]?.ToLowerInvariant())
        {
            case "yes" or "true" or "true()":
                return true;
            case null or "no" or "false" or "false()":
                return false;
            default:
                faults.Add(Problems.RequiredUnclear(row.At.In("required")));
                return true;
        }
    }

    private About AboutOf(FormRow row)
    {
        switch (row["engage::about"]?.ToLowerInvariant())
        {
            case null or "organisation":
                return About.Organisation;
            case "people":
                return About.People;
            default:
                faults.Add(Problems.AboutUnknown(row.At.In("engage::about")));
                return About.People;
        }
    }

    private Measure? MeasureOf(FormRow row)
    {
        switch (row["engage::kind"]?.ToLowerInvariant())
        {
            case null:
                return null;
            case "count":
                return Measure.Count;
            case "magnitude":
                return Measure.Magnitude;
            default:
                faults.Add(Problems.MeasureUnknown(row.At.In("engage::kind")));
                return null;
        }
    }
}
