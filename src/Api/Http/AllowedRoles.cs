using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Api.Http;

/// <summary>Which roles may call an endpoint; one of them is enough. An endpoint that does not say is denied to everybody.</summary>
/// <param name="Roles">Null: anyone, also without a token.</param>
internal sealed record AllowedRoles(Roles? Roles)
{
    public override string ToString() => Roles?.ToString() ?? "Anyone";
}

internal static class AllowedRolesExtensions
{
    public static TBuilder Allow<TBuilder>(this TBuilder endpoint, Roles roles) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new AllowedRoles(roles));

    public static TBuilder AllowAnyone<TBuilder>(this TBuilder endpoint) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new AllowedRoles(null));
}
