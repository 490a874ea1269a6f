using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Grains.Contributions;

namespace Clinks.Engage.Api.Contributing;

/// <summary>One purpose as a page asks it: while somebody tells, and later under their code.</summary>
/// <param name="Path">Of the page.</param>
/// <param name="Place">"3/9" while they are asked one after the other.</param>
public sealed record PurposeModel(PurposeFields Fields, IReadOnlyDictionary<string, Wording> Errors, string Path, string Back, string? Place, bool FromCheck);

/// <summary>Gives the answers of one page. What is so already is done.</summary>
internal static class Answering
{
    /// <summary>What is wrong, by the id of the field; nothing where it was taken. Problems of no field are refused as a whole.</summary>
    /// <param name="askedBy">Who asked the person; this page, where they answer it themselves.</param>
    public static async Task<Outcome<Dictionary<string, Wording>>> Give(HttpContext http, IContributionGrain grain, Actor actor, PageForm form, PurposeFields fields, ContributionView held, CancellationToken cancel, string askedBy = "/telling/uses")
    {
        var errors = fields.Errors();
        if (errors.Count > 0) return errors;
        var page = PageContext.Of(http);
        var notice = ConsentNotice.Shown(page.Language, page.Method, askedBy);
        foreach (var (number, given) in fields.Given(held).Index())
        {
            var request = form.Request with { Id = $"{form.Request.Id}-{number}" };
            var answered = await grain.Answer(new(actor, request, given, notice), cancel);
            foreach (var problem in answered.Problems.Where(problem => problem.Code != "already-so"))
            {
                if (UsesTexts.At(problem) is not { } at) return problem;
                errors[at.Field] = at.Text;
            }

            if (errors.Count > 0) return errors;
        }

        return errors;
    }
}
