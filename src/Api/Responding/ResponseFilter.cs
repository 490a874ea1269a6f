using Clinks.Engage.Api.Http;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Responding;

namespace Clinks.Engage.Api.Responding;

/// <summary>Reads the id of a response from the address; what can be no id is not there.</summary>
internal sealed class ResponseFilter : IEndpointFilter
{
    private static readonly object Key = new();

    public static ResponseId IdOf(HttpContext http) => (ResponseId)http.Items[Key]!;

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (!ResponseId.TryParse(context.HttpContext.GetRouteValue("response") as string, out var id)) return new(Problems.NoSuchResponse().ToResult());
        context.HttpContext.Items[Key] = id;
        return next(context);
    }
}
