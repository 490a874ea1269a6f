using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Audit.Surveys;

#pragma warning disable CA5394 // A seed, not a secret.

/// <summary>
/// Answers that come late, are amended or are withdrawn, before the first release and between releases. The product's grain counts
/// nothing that happens after the first (trust.md §1; Grains/Results): so does this, unless it is told to thaw.
/// </summary>
internal sealed class LateAnswers(MadeUpSurvey survey, ResponseColumns columns, Random random)
{
    /// <summary>Answers that are amended and responses that are withdrawn before anything is released: it ends as the survey says.</summary>
    internal void BeforeTheFirst()
    {
        foreach (var (i, member) in survey.Members.Index())
        {
            if (random.Next(10) > 0) continue;
            columns.Put(RealSuppressor.Response(i), RealSuppressor.Member(i), RealSuppressor.Coded(survey, Others(member)));
            if (member.Answers is { } answers) columns.Put(RealSuppressor.Response(i), RealSuppressor.Member(i), RealSuppressor.Coded(survey, answers));
            else columns.Remove(RealSuppressor.Response(i));
        }
    }

    /// <summary>One to four answers change between two releases. Whoever attacks stays as they are.</summary>
    internal void Between(bool thaws)
    {
        for (var changes = 1 + random.Next(4); changes > 0; changes--)
        {
            var i = random.Next(survey.Members.Length);
            var (member, isWithdrawn) = (survey.Members[i], random.Next(3) == 0);
            var others = Others(member);
            if (!thaws || member == survey.Attacker) continue;
            if (isWithdrawn) columns.Remove(RealSuppressor.Response(i));
            else columns.Put(RealSuppressor.Response(i), RealSuppressor.Member(i), RealSuppressor.Coded(survey, others));
        }
    }

    private ImmutableDictionary<string, ImmutableArray<string>> Others(MadeUpMember member) => ManySizes.Answers(random, survey.Questions, member.Region, 0.9, 1);
}
