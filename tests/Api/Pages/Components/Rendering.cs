using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Clinks.Engage.Api.Tests.Pages;

/// <summary>A component as the markup that it is sent as.</summary>
internal static class Rendering
{
    public static async Task<string> Of(Type component, IReadOnlyDictionary<string, object?> parameters)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var view = ParameterView.FromDictionary(new Dictionary<string, object?>(parameters, StringComparer.Ordinal));
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync(component, view)).ToHtmlString());
    }

    public static Task<string> Of<T>(params (string Name, object? Value)[] parameters) where T : IComponent =>
        Of(typeof(T), parameters.ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal));
}
