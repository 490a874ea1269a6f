using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Domain.Disclosure;

/// <summary>One column of a question's table: its published rows among the responses of one published segment, or among all.</summary>
internal sealed class Slice
{
    private readonly RowPlan plan;
    private readonly int[] counts;

    /// <summary>Counts a column.</summary>
    /// <param name="counts">The question by the segment, where there is a group; else the question alone or by anything.</param>
    /// <param name="group">The categories of the segment; null for all responses.</param>
    internal Slice(RowPlan plan, QuestionCounts counts, ImmutableArray<int>? group)
    {
        this.plan = plan;
        this.counts = [.. plan.Rows.Select(row => counts.Reading.Overlapping && row.Members.Length > 1
            ? plan.Who(row).CountWith(group is { } some ? Dividing.Who(counts.By!, some) : Crowd.All(counts.Responses))
            : row.Members.Sum(Of))];
        Responses = group is { } members ? members.Sum(g => counts.By!.Responded[g]) : counts.Responses;
        Answered = Responses - Of(counts.Silent);

        int Of(int category) => group is { } some ? some.Sum(g => counts.Cell(category, g)) : counts.Total(category);
    }

    /// <summary>Counts a column of any crowd: those in two segments at once, for whom nothing was counted beforehand.</summary>
    internal Slice(RowPlan plan, Crowd who)
    {
        this.plan = plan;
        counts = [.. plan.Rows.Select(row => plan.Who(row).CountWith(who))];
        Responses = who.Count();
        Answered = Responses - plan.Counts.Reading.Who(plan.Counts.Silent).CountWith(who);
    }

    internal int Responses { get; }

    internal int Answered { get; }

    /// <summary>By the place of the row in the plan.</summary>
    internal int this[int row] => counts[row];

    /// <summary>Would this column tell of a group under the threshold? Then the table is not published.</summary>
    internal bool TellsOfFew
    {
        get
        {
            for (var row = 0; row < counts.Length; row++)
                if (!plan.Rows[row].Hidden && plan.IsFew(plan.Rows[row], counts[row]))
                    return true;
            if (plan.Counts.Reading.Overlapping) return new SeveralAnswers(plan, Responses, Answered).Tell(plan.Rows.AsSpan(), counts);
            return plan.Counts.Question.About is About.People && TellsOfNoneOrAll;
        }
    }

    /// <summary>About people, "none of them" and "all of them" are facts about each. That everybody answered is not.</summary>
    private bool TellsOfNoneOrAll
    {
        get
        {
            var answers = counts.Where((_, row) => !plan.IsSilent(plan.Rows[row])).ToList();
            return answers.Exists(count => count == 0 || count == Responses || (answers.Count > 1 && count == Answered));
        }
    }
}
