using System.Text.Json;
using System.Text.Json.Nodes;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Samples.Answers;
using Clinks.Engage.Samples.Organisations;
using Clinks.Engage.Workbooks.MemberLists;
using Clinks.Engage.Workbooks.XlsForms;

namespace Clinks.Engage.Demo.Tests;

/// <summary>The samples and the platform agree: each was written without the other.</summary>
public sealed class AnswerTests
{
    private static readonly Questionnaire Sector = Form("state-of-the-sector-2026");

    [Theory]
    [InlineData("state-of-the-sector-2026", 6, 43)]
    [InlineData("resettlement-2026", 4, 10)]
    public void The_platform_reads_the_sample_forms(string form, int pages, int questions)
    {
        var read = Form(form);
        Assert.Equal(form, read.FormId);
        Assert.Equal(pages, read.Pages.Length);
        Assert.Equal(questions, read.Pages.Sum(page => page.Questions.Count(question => question.Type is not QuestionType.Note)));
    }

    [Fact]
    public void Every_text_of_the_sample_forms_has_its_Welsh() => Assert.All(
        Sector.Pages.SelectMany(page => page.Questions).SelectMany(question => new[] { question.Label, question.Hint, question.RequiredMessage, question.ConstraintMessage }
            .Concat(question.Choices.Select(choice => choice.Label))).OfType<Wording>(),
        wording => Assert.False(string.IsNullOrEmpty(wording.Welsh), wording.English));

    [Theory]
    [InlineData(2026)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Every_answer_sheet_may_be_submitted_as_it_is(int seed) => Assert.All(OrganisationGenerator.Generate(seed: seed), organisation =>
    {
        var completed = Sector.Complete(Fitted(Whole(organisation, seed)));
        Assert.True(completed.Succeeded, string.Join("; ", completed.Problems.Select(problem => $"{organisation.Number}: {problem.Where} {problem.What}")));
        // Nothing is answered that is not asked: the generator knows the conditions of the form.
        Assert.Empty(completed.Get().LeftOut);
    });

    [Theory]
    [InlineData(2026)]
    [InlineData(1)]
    public void Every_answer_sheet_may_be_corrected_as_the_demo_does(int seed) => Assert.All(OrganisationGenerator.Generate(seed: seed), organisation =>
        Assert.True(Sector.Complete(Fitted(Whole(organisation, seed)).SetItems(Fitted(SectorAnswers.Correction(organisation, seed)))).Succeeded));

    [Fact]
    public void Over_all_organisations_every_question_is_answered_by_some()
    {
        var answered = OrganisationGenerator.Generate().SelectMany(it => Whole(it, OrganisationGenerator.DefaultSeed)).Select(answer => answer.Key).ToHashSet();
        Assert.Empty(Sector.Pages.SelectMany(page => page.Questions).Where(question => question.Type is not QuestionType.Note && !answered.Contains(question.Name)).Select(question => question.Name));
    }

    [Fact]
    public void Answers_hang_together_with_what_the_organisation_is()
    {
        var all = OrganisationGenerator.Generate().Select(it => (it.Band, Answers: Whole(it, OrganisationGenerator.DefaultSeed))).ToArray();
        Assert.True(all.Where(it => it.Band >= Band.From1M).Average(it => (long)it.Answers["staff"]!) > 10 * all.Where(it => it.Band <= Band.From10K).Average(it => (long)it.Answers["staff"]!));
        Assert.All(all.Where(it => it.Answers["share_other"] is not null), it =>
            Assert.Equal(100, ((string[])["grants", "contracts", "trusts", "public", "other"]).Sum(source => (long)it.Answers["share_" + source]!)));
    }

    [Theory]
    [InlineData("members.csv")]
    [InlineData("members.xlsx")]
    public void The_platform_takes_the_sample_list_of_members_without_a_fault(string name)
    {
        using var file = File.OpenRead(Files.Sample(name));
        var list = name.EndsWith(".csv", StringComparison.Ordinal) ? MemberListReader.ReadCsv(file) : MemberListReader.ReadWorkbook(file);
        var plan = Import.Plan(list.Get(), new Dictionary<MemberId, (MemberDetails, Contact)>());
        Assert.Empty(plan.Faults);
        Assert.Equal(120, plan.ToRecord.Length);
    }

    private static Questionnaire Form(string name)
    {
        using var file = File.OpenRead(Files.Sample(name + ".xlsx"));
        var read = XlsFormReader.Read(file);
        Assert.True(read.Succeeded, string.Join("\n", read.Problems.Select(problem => $"{problem.Where}: {problem.What}")));
        return read.Get();
    }

    private static JsonObject Whole(Organisation organisation, int seed) => new(SectorAnswers.Of(organisation, seed)
        .SelectMany(page => page.Answers).Select(answer => KeyValuePair.Create(answer.Key, answer.Value?.DeepClone())));

    private static ImmutableDictionary<string, Answer> Fitted(JsonObject answers)
    {
        var fitted = Sector.Fit(answers.Deserialize<AnswerSheet>(EngageJson.Options)!);
        Assert.True(fitted.Succeeded, string.Join("; ", fitted.Problems.Select(problem => $"{problem.Where} {problem.What}")));
        return fitted.Get().Given.ToImmutableDictionary();
    }
}
