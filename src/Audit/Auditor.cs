using Clinks.Engage.Audit.Knowledge;
using Clinks.Engage.Audit.Reading;
using Clinks.Engage.Audit.Solving;

namespace Clinks.Engage.Audit;

/// <summary>
/// Reads the files of a sequence of releases as a stranger would, and says how narrow each hidden cell can be made and which groups
/// follow by subtraction. It shares no code with the suppressor.
/// </summary>
internal static class Auditor
{
    /// <param name="thresholds">Where they are not what the covers say.</param>
    /// <param name="form">Which questions only some were asked.</param>
    /// <exception cref="UnreadableException">A file cannot be audited.</exception>
    internal static Findings Audit(IReadOnlyCollection<ReleaseFile> releases, Thresholds? thresholds, OwnAnswers own, IReadOnlyCollection<Asked> form)
    {
        var variables = new Variables(releases);
        foreach (var name in own.Variables) variables.Of(name, why => new UnreadableException("own answers", null, why));
        variables = variables.AsPrinted([.. Read(variables).SelectMany(m => m)], [.. releases.SelectMany(r => r.Tables)], form);
        var populations = Population.Of(Read(variables));
        // What is published of one population is looked up in the others, too.
        var readers = populations.ConvertAll(population => new Reader(believes => new(variables, population.Meanings, own,
            populations.Where(p => p != population).SelectMany(p => p.Published.Values).Select(s => s.Group), believes)));
        var findings = new List<Finding>(BetweenReleases.Differences([.. populations.Zip(readers, (p, r) => (p, r.Stranger))]));
        int hidden = 0, asides = 0;
        foreach (var reader in readers)
        {
            // The same group in several tables and releases is attacked once; hidden in any of them, it is a hidden cell.
            foreach (var target in reader.Stranger.Targets.OrderByDescending(t => t.Question.IsHidden).ThenByDescending(t => t.Question.Threshold).DistinctBy(t => t.Question.Unknown))
            {
                if (target.Question.IsHidden) hidden++;
                else asides++;
                if (Judge(target, reader.Answer(target.Question)) is { } finding) findings.Add(finding);
            }
        }

        return new(hidden, asides, [.. findings], [.. populations.Zip(readers).Where(p => p.Second.BreaksTheRule).Select(p => p.First.Meanings[0].File)]);

        List<List<Meaning>> Read(Variables by) =>
            [.. releases.Select(release => release.Tables.Select(t => TableMeaning.Of(t, by, thresholds ?? release.Thresholds ?? Thresholds.Usual, form)).ToList())];
    }

    private static Finding? Judge(Target target, Width width) => width.Standing switch
    {
        Standing.Wide => null,
        Standing.Narrow => target.Question.IsHidden ? new NarrowCell(target.Place, width, target.Question.Threshold) : new FewFollow(target.Place, width, target.Question.Threshold),
        _ => new NotDecided(target.Place, width),
    };
}
