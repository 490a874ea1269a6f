using Clinks.Engage.Audit.Knowledge;
using Clinks.Engage.Audit.Reading;
using Clinks.Engage.Audit.Solving;
using Clinks.Engage.Domain.Disclosure;

namespace Clinks.Engage.Audit.Surveys;

/// <summary>What nothing in print tells apart is one category to the auditor (<see cref="Variables.AsPrinted"/>). That must cost no finding.</summary>
public sealed class AsPrintedTests
{
    [Fact]
    public void Hidden_cells_are_as_narrow_as_with_all_categories_apart()
    {
        var narrow = 0;
        for (var seed = 1; seed <= 6; seed++)
        {
            // Lower thresholds than the workbook says, so that something is narrow.
            var sequence = RealSuppressor.Publish(MadeUpSurvey.Of(seed), new DisclosurePolicy(3, 6), 0);
            ReleaseFile[] releases = [.. sequence.Files.Select((bytes, i) => ReleaseFile.Read($"release-{i + 1}.xlsx", new MemoryStream(bytes)))];
            var own = new OwnAnswers(sequence.Own);
            var found = Auditor.Audit(releases, null, own, []).All.OfType<NarrowCell>().Select(c => $"{c}").ToList();
            Assert.Equal(Apart(releases, own), found);
            narrow += found.Count;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{narrow} narrow cells compared");
        Assert.True(narrow > 50);
    }

    private static IEnumerable<string> Apart(ReleaseFile[] releases, OwnAnswers own)
    {
        var variables = new Variables(releases);
        var reader = new Reader(believes => new(variables, [.. releases.SelectMany(r => r.Tables).Select(t => TableMeaning.Of(t, variables, Thresholds.Usual, []))], own, [], believes));
        return reader.Stranger.Targets.Where(t => t.Question.IsHidden).OrderByDescending(t => t.Question.Threshold).DistinctBy(t => t.Question.Unknown)
            .Select(t => (Target: t, Width: reader.Answer(t.Question))).Where(t => t.Width.Standing is Standing.Narrow)
            .Select(t => $"{new NarrowCell(t.Target.Place, t.Width, t.Target.Question.Threshold)}").ToList();
    }
}
