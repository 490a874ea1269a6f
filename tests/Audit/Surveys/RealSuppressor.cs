using System.Globalization;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Releases;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Domain.Results;
using Clinks.Engage.Workbooks.Releases;

namespace Clinks.Engage.Audit.Surveys;

/// <summary>Releases as the product makes them: counted, protected, written as workbooks.</summary>
internal static class RealSuppressor
{
    /// <summary>One release, and the same population released again.</summary>
    public static ReleaseSequence Publish(int seed) => Publish(MadeUpSurvey.Of(seed), DisclosurePolicy.Standard, 0);

    /// <param name="policy">Lower thresholds than the workbook says are a planted fault.</param>
    /// <param name="late">So many respond between the two releases, which nothing but a ledger could hide.</param>
    public static ReleaseSequence Publish(MadeUpSurvey survey, DisclosurePolicy policy, int late) =>
        new(survey.Seed, [Workbook(survey, 1, policy), Workbook(survey.WithLate(late), 2, policy)], Own(survey));

    private static readonly ImmutableArray<string> Statements = ["yes", "no", "not_known"];

    /// <summary>In the codes of the codebook.</summary>
    internal static ImmutableDictionary<string, ImmutableArray<string>> Own(MadeUpSurvey survey)
    {
        if (survey.Attacker is not { Answers: { } answers } own) return ImmutableDictionary<string, ImmutableArray<string>>.Empty;
        return answers.AddRange(survey.Questions.Where(q => !answers.ContainsKey(q.Name)).Select(q => KeyValuePair.Create(q.Name, ImmutableArray.Create(""))))
            .Add("income_band", [SegmentVariables.Codes(Segment.IncomeBand)[own.Income]])
            .Add("region", [SegmentVariables.Codes(Segment.Region)[own.Region]])
            .Add("specialist", [own.IsSpecialist ? "yes" : "no"])
            .Add("arts", [Statements[own.Arts]]).Add("racially_minoritised", [Statements[own.Minoritised]]).Add("lived_experience", [Statements[own.Lived]]);
    }

    private static Stated Stated(int place) => place switch { 0 => Domain.Membership.Stated.Yes, 1 => Domain.Membership.Stated.No, _ => Domain.Membership.Stated.NotKnown };

    private static byte[] Workbook(MadeUpSurvey survey, int number, DisclosurePolicy policy)
    {
        var (questionnaire, columns) = Columns(survey, policy);
        return Workbook(Release(questionnaire, number, columns.ReleaseTables()).Get());
    }

    internal static MemberId Member(int i) => MemberId.Parse($"m{i}");

    internal static ResponseId Response(int i) => ResponseId.Parse("response-" + i.ToString("x26", CultureInfo.InvariantCulture));

    internal static (Questionnaire, ResponseColumns) Columns(MadeUpSurvey survey, DisclosurePolicy policy)
    {
        var questionnaire = new Questionnaire
        {
            FormId = "made-up",
            Title = new("A made-up survey"),
            Pages = [new() { Name = "page", Title = new("Page"), Questions = [.. survey.Questions.Select(Of)] }],
        };
        var columns = new ResponseColumns(questionnaire, new([.. survey.Members.Select((m, i) => new Asked(Member(i), new((IncomeBand)m.Income, (Region)m.Region, m.IsSpecialist, Stated(m.Arts), Stated(m.Minoritised), Stated(m.Lived))))]), policy);
        foreach (var (i, member) in survey.Members.Index())
        {
            if (member.Answers is not { } answers) continue;
            columns.Put(Response(i), Member(i), Coded(survey, answers));
        }

        return (questionnaire, columns);
    }

    /// <summary>The answers of one who responded, as they are coded.</summary>
    internal static IEnumerable<(string Name, Answer? Coded)> Coded(MadeUpSurvey survey, ImmutableDictionary<string, ImmutableArray<string>> answers) => answers.Select(a => (a.Key,
        (Answer?)(survey.Questions.First(q => q.Name == a.Key).IsNumber ? new Answer.Number(decimal.Parse(a.Value[0], CultureInfo.InvariantCulture)) : new Answer.Chosen([.. a.Value]))));

    internal static Outcome<Release> Release(Questionnaire questionnaire, int number, ImmutableArray<SafeTable> tables) =>
        Domain.Releases.Release.Of(EngagementId.Parse("survey-made-up"), new("A made-up survey"), number, new(2026, 3, 2), new(2026, 4, 30), new(2026, 5, 21),
            new("Members"), "Nobody, nobody@example.org", tables).Map(release => release with { Codebook = Codebook.Of(questionnaire) });

    internal static byte[] Workbook(Release release)
    {
        using var stream = new MemoryStream();
        ReleaseWorkbook.Write(release, stream, Language.English);
        return stream.ToArray();
    }

    private static Question Of(MadeUpQuestion question) => new()
    {
        Name = question.Name,
        Label = new(question.Name),
        Type = question.IsNumber ? QuestionType.Integer : question.IsSeveral ? QuestionType.SelectMultiple : QuestionType.SelectOne,
        About = question.IsAboutPeople ? About.People : About.Organisation,
        Choices = [.. question.Codes.Select(c => new Choice(c, new(c)))],
        Relevant = question.Condition is var (of, codes) ? Expression.Parse(string.Join(" or ", codes.Select(c => $"selected(${{{of}}}, '{c}')"))).Get() : null,
    };
}
