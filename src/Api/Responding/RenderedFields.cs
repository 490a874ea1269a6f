using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Clinks.Engage.Domain.Questionnaires;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Clinks.Engage.Api.Responding;

/// <summary>
/// Questions as they were rendered: most look alike for everybody, and rendering them is most of what a page costs. Kept as long as
/// the questionnaire is, and never where somebody's words are in it.
/// </summary>
internal sealed class RenderedFields(IServiceScopeFactory scopes, ILoggerFactory loggers)
{
    // A question of which several can be chosen looks in 2^n ways; those that come first are kept.
    private const int MostLooks = 64;

    private readonly ConditionalWeakTable<Question, ConcurrentDictionary<Look, MarkupString>> known = [];

    private readonly record struct Look(Language Language, bool Asked, string Codes);

    /// <summary>The same section, with all that is common ready.</summary>
    public async ValueTask<SectionModel> Fill(SectionModel model, Language language)
    {
        var fields = model.Fields.ToBuilder();
        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i].IsCommon) fields[i] = fields[i] with { Ready = await Of(fields[i], language) };
        }

        return model with { Fields = fields.MoveToImmutable() };
    }

    private async ValueTask<MarkupString?> Of(FieldModel field, Language language)
    {
        var looks = known.GetValue(field.Question, static _ => new());
        var look = new Look(language, field.Asked, field.Typed.Codes.IsEmpty ? "" : string.Join(' ', field.Typed.Codes));
        if (looks.TryGetValue(look, out var ready)) return ready;
        if (looks.Count >= MostLooks) return null;
        return looks[look] = new(await Render(field, language));
    }

    private async Task<string> Render(FieldModel field, Language language)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(CommonField.Language)] = language, [nameof(CommonField.Model)] = field };
            return (await renderer.RenderComponentAsync<CommonField>(ParameterView.FromDictionary(parameters))).ToHtmlString();
        });
    }
}
