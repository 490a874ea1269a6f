using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Clinks.Engage.Api.Pages;

/// <summary>Has Razor render a component outside of any request, so that nothing of a request can be in it, and cuts it into a stencil.</summary>
internal sealed class Drawing(IServiceScopeFactory scopes, ILoggerFactory loggers, IServiceProvider services)
{
    /// <summary>The encoder that Razor takes.</summary>
    public HtmlEncoder Encoder { get; } = services.GetService<HtmlEncoder>() ?? HtmlEncoder.Default;

    public async Task<Stencil> Of<TComponent>(Marks marks, params (string Name, object? Value)[] parameters) where TComponent : IComponent
    {
        var given = ParameterView.FromDictionary(parameters.ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal));
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        return Stencil.Cut(await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TComponent>(given)).ToHtmlString()), marks);
    }
}
