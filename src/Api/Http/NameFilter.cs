using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Engagements;

namespace Clinks.Engage.Api.Http;

/// <summary>Reads the name of a survey or consultation from the address; what can be no name is not there.</summary>
internal sealed class NameFilter(EngagementKind kind) : IEndpointFilter
{
    private static readonly object Key = new();

    public static EngagementId IdOf(HttpContext http) => (EngagementId)http.Items[Key]!;

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (!EngagementId.TryCreate(kind, context.HttpContext.GetRouteValue("name") as string, out var id)) return new(Problems.NoSuchEngagement().ToResult());
        context.HttpContext.Items[Key] = id;
        return next(context);
    }
}
