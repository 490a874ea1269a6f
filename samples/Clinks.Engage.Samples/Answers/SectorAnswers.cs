using System.Text.Json.Nodes;
using Clinks.Engage.Samples.Organisations;

namespace Clinks.Engage.Samples.Answers;

/// <summary>
/// Answers of one organisation to State of the sector 2026. What hangs together in life hangs together here: size and staff, focus and
/// client groups, income and confidence. The conditions of the form are written out by hand, so that a test which compares the answers with
/// the form tests both.
/// </summary>
public static class SectorAnswers
{
    public static ImmutableArray<PageOfAnswers> Of(Organisation organisation, int seed = OrganisationGenerator.DefaultSeed)
    {
        // A draw of its own for each organisation: one more question here changes no other organisation's answers.
        var draw = new Draw(unchecked((seed * 1_000_003) + organisation.Number));
        var settings = AboutAnswers.Settings(draw, organisation);
        return
        [
            AboutAnswers.About(draw, organisation, settings),
            AboutAnswers.People(draw, organisation),
            AboutAnswers.Services(draw, organisation, settings),
            MeansAnswers.Workforce(draw, organisation),
            MeansAnswers.Money(draw, organisation),
            MeansAnswers.Outlook(draw, organisation),
        ];
    }

    /// <summary>What an organisation corrects after it has sent its answers.</summary>
    public static JsonObject Correction(Organisation organisation, int seed = OrganisationGenerator.DefaultSeed)
    {
        var draw = new Draw(unchecked((seed * 999_983) + organisation.Number));
        return new()
        {
            ["people_supported"] = draw.Between(20, 900),
            ["confidence"] = draw.One(["fairly", "not_very"]),
            ["ask_words"] = Words.Ask(draw, organisation),
        };
    }
}
