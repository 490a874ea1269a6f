using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Responding;

/// <summary>
/// A section as it is opened, without Razor: the frame around its questions and the questions themselves were rendered before, and
/// what is somebody's own is spliced in. The same bytes as <see cref="SectionPage"/> gives.
/// </summary>
internal sealed class SectionStencils(Drawing drawing, FieldStencils fields)
{
    // Two languages, few combinations of roles, revising or not, more or not.
    private const int MostLooks = 32;

    private const int Token = 0, Shown = 1, Response = 2, Place = 3, FirstField = 4;

    private readonly ConditionalWeakTable<Page, ConcurrentDictionary<Look, Stencil>> known = [];

    /// <summary>All in which two showings of one section can differ, but for what is in the gaps.</summary>
    private sealed record Look(Language Language, Roles Roles, string Path, Wording Survey, bool Revising, bool More);

    /// <summary>What only one person sees, errors above all, Razor renders for them.</summary>
    public async ValueTask<IResult> Show(HttpContext http, SectionModel model) =>
        model.IsPlain ? await Splice(PageContext.Of(http), model) : Pages.Show.Page<SectionPage, SectionModel>(http, model);

    private async ValueTask<Spliced> Splice(PageContext context, SectionModel model)
    {
        var frame = await Frame(context, model);
        var stencils = new Stencil[model.Fields.Length];
        for (var i = 0; i < stencils.Length; i++) stencils[i] = await fields.Of(model.Fields[i], context.Language);

        var page = new Spliced(drawing.Encoder);
        frame.Fill(page, gap =>
        {
            if (gap >= FirstField) FieldStencils.Fill(stencils[gap - FirstField], model.Fields[gap - FirstField], page);
            else page.AddValue(gap switch { Token => context.Token.RequestToken!, Shown => context.NewShown(), Response => model.Response, _ => model.Place });
        });
        return page;
    }

    private async ValueTask<Stencil> Frame(PageContext context, SectionModel model)
    {
        var look = new Look(context.Language, context.Actor!.Roles, model.Path, model.Survey, model.Revising, model.More);
        var looks = known.GetValue(model.Page, static _ => new());
        if (looks.TryGetValue(look, out var there)) return there;
        var frame = await Draw(model.Page, look, context.Token.FormFieldName);
        if (looks.Count < MostLooks) looks[look] = frame;
        return frame;
    }

    private Task<Stencil> Draw(Page page, Look look, string tokenField)
    {
        var marks = new Marks(FirstField + page.Questions.Length);
        var questions = page.Questions.Select((question, index) => new FieldModel(question, Typed.Nothing, "", null, null, Asked: true) { Gap = marks[FirstField + index] });
        var model = new SectionModel(look.Path, look.Survey, page, [.. questions]) { Response = marks[Response], Place = marks[Place], Revising = look.Revising, More = look.More };
        var context = PageContext.OfNobody(look.Language, $"{look.Path}/sections/{page.Name}", look.Roles, new(marks[Token], null, tokenField, null), marks[Shown]);
        return drawing.Of<SectionPage>(marks, (nameof(SectionPage.Page), context), (nameof(SectionPage.Model), model));
    }
}
