using Clinks.Engage.Audit.Reading;

namespace Clinks.Engage.Audit.Knowledge;

/// <summary>A table of one question: alone or by a segment, of all or among some.</summary>
internal sealed class QuestionMeaning
{
    private const string Answered = "All that answered", Responded = "All organisations that responded";

    private readonly PublishedTable table;
    private readonly Variables variables;
    private readonly Thresholds thresholds;
    private readonly Variable question;
    private readonly int threshold;
    private readonly List<Side> filters;
    private readonly Dimension? by;
    private readonly Meaning meaning;

    internal QuestionMeaning(PublishedTable table, Variables variables, Thresholds thresholds)
    {
        (this.table, this.variables, this.thresholds, meaning) = (table, variables, thresholds, new(table.File));
        question = variables.Question(table.Heading.Of, table.Wrong);
        threshold = question.IsAboutPeople ? thresholds.People : thresholds.Organisations;
        filters = [.. SegmentMeaning.Filters(table, variables)];
        if (table.Heading.By.Length > 1) throw table.Wrong("a table of a question is by one segment at most");
        by = table.Heading.By is [var name] ? variables.DimensionOf(variables.Segment(name, table.Wrong)) : null;
    }

    private Labels Labels => variables.LabelsOf(question);

    private bool IsSeveral => question.Kind is VariableKind.SeveralAnswers;

    /// <param name="form">What the form says of who was asked what.</param>
    internal Meaning Read(IEnumerable<Asked> form)
    {
        var pooled = table.IsWithheld ? [] : Published();
        var answers = Enumerable.Range(0, Labels.Codes.Length).Select(o => Row([o])).ToList();
        if (IsSeveral) new SeveralAnswers(meaning, answers, pooled).Read(FinestColumns());
        Asides(answers, pooled);
        foreach (var asked in form.Where(a => a.Question == question.Name))
        {
            foreach (var column in FinestColumns().Where(c => c.All(s => s.Categories.Length > 0)))
            {
                var where = string.Join(", ", column.Select(s => s.Condition).OfType<string>().Prepend($"were asked {question.Name} and did not answer"));
                asked.Tell(meaning, variables, In(Everybody(s => s.Answers), column), column, new(table.File, table.Sheet, where), thresholds.Organisations);
            }
        }

        return meaning;
    }

    /// <summary>Says what each figure counts; gives back the pooled rows.</summary>
    private List<(Side Side, ImmutableArray<int> Members)> Published()
    {
        var columns = Columns();
        var total = columns.FindIndex(c => by is null || c.All(s => s.Dimension != by || s.Categories.Length == by.Codes.Length));
        var answers = table.Rows.Where(r => r.Labels[0] is not (Answered or Responded)).ToList();
        var categories = Labels.Read([.. answers.Select(r => r.Labels[0])], table.Wrong);
        foreach (var row in table.Rows)
        {
            var answer = answers.IndexOf(row);
            var silent = answer >= 0 && categories[answer].SequenceEqual([Labels.Silent]);
            var side = answer >= 0 ? Row(categories[answer]) : row.Labels[0] == Answered ? Everybody(s => s.Answers) : Everybody(s => s.All);
            // Who answered at all is a fact about an organisation, also where the answers are about people.
            var isAnswer = answer >= 0 && !silent;
            foreach (var (c, column) in columns.Index())
            {
                var place = new Place(table.File, table.Sheet, $"{row.Labels[0]}: {table.Headers[c + 1]}");
                meaning.Statements.Add(new(place, In(side, column), row.Figures[c], isAnswer ? threshold : thresholds.Organisations, Floor(answers, row, c, total)));
                if (columns.Count + c >= row.Figures.Length) continue;
                var ofAnswered = table.Headers[1 + columns.Count + c].Contains("those that answered", StringComparison.Ordinal);
                meaning.Percentages.Add(new(In(side, column), In(Everybody(s => ofAnswered ? s.Answers : s.All), column), row.Figures[columns.Count + c]));
            }
        }

        LeftOut(columns, categories);
        return [.. categories.Where(c => c.Length > 1).Select(c => (Row(c), c))];
    }

    /// <summary>
    /// About organisations a column hides its zeros where it hides a few. So beside a zero in print nothing is hidden for what it is, and
    /// what is hidden for others is no few: at least the threshold. Not so where the answer is hidden in the column of all: then it is
    /// hidden in every column, zeros too. In the column of all itself only zeros are certain to be shown.
    /// </summary>
    /// <param name="total">The column of all; −1 where there is none.</param>
    private Floor Floor(List<PublishedRow> answers, PublishedRow row, int column, int total)
    {
        if (question.IsAboutPeople || !answers.Exists(other => other.Figures[column] is { IsNumber: true, Value: 0 })) return Knowledge.Floor.None;
        if (column == total) return Knowledge.Floor.Somebody;
        return new(total < 0 || row.Figures[total].IsHidden ? 0 : thresholds.Organisations, 1);
    }

    private void LeftOut(List<ImmutableArray<Side>> columns, List<ImmutableArray<int>> categories)
    {
        var all = by is null ? [.. filters] : Column(by.All);
        foreach (var answer in Enumerable.Range(0, Labels.Codes.Length).Except(categories.SelectMany(c => c))) meaning.Nobody.Add(In(Row([answer]), all));
        if (by is null || filters.Exists(f => f.Dimension.Name == by.Name)) return;
        var shown = columns.Where(c => c[0].Categories.Length < by.Codes.Length).SelectMany(c => c[0].Categories);
        foreach (var category in by.All.Except(shown)) meaning.Nobody.Add(In(Everybody(s => s.All), Column([category])));
    }

    /// <summary>Counts stand in the first half of the columns, percentages in the same order in the second.</summary>
    private List<ImmutableArray<Side>> Columns()
    {
        var figures = table.Headers.Length - 1;
        if (figures % 2 != 0 || table.Rows.Any(r => r.Figures.Length != figures)) throw table.Wrong("each column of organisations needs one of percentages");
        if (by is null) return figures == 2 ? [[.. filters]] : throw table.Wrong("a table by no segment has two columns of figures");
        var labels = table.Headers[1..(1 + figures / 2)].Select(h => h.LastIndexOf(": ", StringComparison.Ordinal) is > 0 and var end ? h[..end] : h).ToList();
        var isAll = labels.IndexOf("All");
        var parts = labels.Where(l => l != "All").ToList();
        var categories = variables.LabelsOf(by.Name).Read(parts, table.Wrong);
        if (isAll >= 0) categories.Insert(isAll, by.All);
        return categories.ConvertAll(c => Column(c));
    }

    private IEnumerable<ImmutableArray<Side>> FinestColumns() => by is null ? [[.. filters]] : by.All.Select(c => Column([c])).Append(Column(by.All));

    /// <summary>A segment that a filter names, too, is what the filter says of it.</summary>
    private ImmutableArray<Side> Column(ImmutableArray<int> categories) =>
        filters.Exists(f => f.Dimension.Name == by!.Name) ? [.. filters.Select(f => f.Dimension.Name == by!.Name ? f.In([.. f.Categories.Intersect(categories)]) : f)]
            : [new(by!, categories), .. filters];

    private Side Row(ImmutableArray<int> categories)
    {
        if (!IsSeveral) return new(variables.DimensionOf(question), [.. categories.Order()]);
        return categories.Contains(Labels.Silent)
            ? categories.Length == 1 ? Everybody(s => s.Silence) : throw table.Wrong("an option and no answer are pooled, which cannot be read")
            : new(variables.OptionOf(question, categories), [Dimension.Chosen]);
    }

    private Side Everybody(Func<Dimension, ImmutableArray<int>> who)
    {
        var dimension = IsSeveral ? variables.OptionOf(question, [0]) : variables.DimensionOf(question);
        return new(dimension, who(dimension));
    }

    private static Group In(Side side, ImmutableArray<Side> column) => new([side, .. column]);

    private void Asides(List<Side> answers, List<(Side Side, ImmutableArray<int> Members)> pooled)
    {
        var columns = table.IsWithheld ? [.. FinestColumns()] : Columns();
        foreach (var column in columns.Where(c => c.All(s => s.Categories.Length > 0)))
        {
            foreach (var (i, answer) in answers.Index())
            {
                if (IsSeveral) Aside("did not choose: " + Name(i, column), In(answer.In([Dimension.NotChosen]), column));
                if (table.IsWithheld) Aside("withheld: " + Name(i, column), In(answer, column));
                else if (pooled.Exists(p => p.Members.Contains(i))) Aside("of a pool: " + Name(i, column), In(answer, column));
            }
        }

        // Categories of the segment that are pooled here, and told apart somewhere else.
        if (!table.IsWithheld && by is not null)
        {
            foreach (var column in columns.SelectMany(c => c).Where(s => s.Dimension == by && !s.IsOne && s.Categories.Length < by.Codes.Length).SelectMany(s => s.Categories).Select(c => Column([c])))
            {
                Aside("of a pool: " + Name(null, column), In(Everybody(s => s.All), column));
                foreach (var (i, answer) in answers.Index()) Aside("of a pool: " + Name(i, column), In(answer, column));
            }
        }

        // A total less a filter, for each filter of the table and for all of them.
        foreach (var without in filters.Select(f => ImmutableArray.Create(f)).Append([.. filters]).Where(w => w.Length > 0).DistinctBy(w => string.Join(',', w.Select(f => f.Condition))))
        {
            var name = $"all less those of {string.Join(", ", without.Select(f => f.Condition))}: ";
            foreach (var statement in meaning.Statements)
            {
                var total = without.Aggregate(statement.Group, (group, filter) => group.With(filter.Dimension, filter.Dimension.Unsaid));
                meaning.Asides.Add(new(statement.Place with { Cell = name + statement.Place.Cell }, null,
                    [new([new(null, 1), new(statement.Group, 1), new(total, -1)], 0, 0)], statement.Threshold, thresholds.Organisations, null));
            }
        }
    }

    private string Name(int? answer, ImmutableArray<Side> column) => string.Join(", ", column.Where(s => s.Categories.Length < s.Dimension.Codes.Length)
        .Select(s => s.Dimension.Condition(s.Categories)).Prepend(answer is { } i ? $"{question.Name} {Labels.Codes[i]}" : "all that responded"));

    private void Aside(string name, Group group) => meaning.Asides.Add(new(new(table.File, table.Sheet, name), group, [], threshold, thresholds.Organisations, group));
}
