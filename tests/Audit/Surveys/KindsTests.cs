using System.Globalization;
using Clinks.Engage.Audit.Knowledge;
using Clinks.Engage.Audit.Reading;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Releases;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Domain.Results;
using Clinks.Engage.Workbooks.Releases;

namespace Clinks.Engage.Audit.Surveys;

/// <summary>Questions of every kind that releases have, as they are printed: bands, years, own words, long pools, labels with semicolons, names of segments.</summary>
public sealed class KindsTests
{
    [Theory]
    [InlineData(12)]
    [InlineData(90)]
    [InlineData(400)]
    public void Every_kind_of_question_is_read(int members)
    {
        Question[] questions =
        [
            Of("staff", QuestionType.Integer), Of("hours", QuestionType.Decimal), Of("founded", QuestionType.Date), Of("words", QuestionType.Text),
            Of("region", QuestionType.SelectOne) with { Choices = [new("n", new("North; or nearly")), new("s", new("South"))] },
            Of("many", QuestionType.SelectOne) with { Choices = [.. Enumerable.Range(0, 40).Select(c => new Choice($"c{c}", new($"Choice {c}")))] },
        ];
        var questionnaire = new Questionnaire { FormId = "kinds", Title = new("Kinds"), Pages = [new() { Name = "page", Title = new("Page"), Questions = [.. questions] }] };
        var columns = new ResponseColumns(questionnaire, new([.. Enumerable.Range(0, members).Select(i => new Domain.Engagements.Asked(MemberId.Parse($"m{i}"), new((IncomeBand)(i % 3), (Region)(i % 4), i % 3 == 0)))]));
        for (var i = 0; i < members * 5 / 6; i++)
        {
            columns.Put(ResponseId.Parse("response-" + i.ToString("x26", CultureInfo.InvariantCulture)), MemberId.Parse($"m{i}"),
            [
                ("staff", new Answer.Number(i * i % 300)), ("hours", new Answer.Number(i % 7 * 12.5m)), ("founded", new Answer.Day(new(1990 + i % 11, 3, 1))), ("words", null),
                ("region", new Answer.Chosen([i % 3 == 0 ? "n" : "s"])), ("many", new Answer.Chosen([$"c{i * i % 37}"])),
            ]);
        }

        var release = Release.Of(EngagementId.Parse("survey-kinds"), new("Kinds"), 1, new(2026, 3, 2), new(2026, 4, 30), new(2026, 5, 21), new("Members"), "nobody@example.org", columns.ReleaseTables()).Get()
            with { Codebook = Domain.Releases.Codebook.Of(questionnaire) };
        using var stream = new MemoryStream();
        ReleaseWorkbook.Write(release, stream, Language.English);
        stream.Position = 0;
        var findings = Auditor.Audit([ReleaseFile.Read("release.xlsx", stream)], null, OwnAnswers.None, []);
        Assert.True(findings.IsClean, string.Join('\n', findings.All));
    }

    private static Question Of(string name, QuestionType type) => new() { Name = name, Type = type, Label = new(name) };
}
