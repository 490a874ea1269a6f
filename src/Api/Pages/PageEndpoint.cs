using Clinks.Engage.Api.Http;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Api.Pages;

/// <summary>Marks an endpoint that answers people with pages: it asks for a session, not for a token, and refuses with a page.</summary>
/// <param name="MostBytes">The longest form that it takes.</param>
/// <param name="TakesStaleForms">It looks itself whether a form can be trusted, because what was typed must not be lost over it.</param>
internal sealed record PageEndpoint(int MostBytes, bool TakesStaleForms = false);

internal static class PageEndpointExtensions
{
    private const int Usual = 64 * 1024;

    /// <summary>A page for people with one of these roles.</summary>
    public static RouteHandlerBuilder Page(this RouteHandlerBuilder endpoint, Roles roles, int mostBytes = Usual, bool takesStaleForms = false) =>
        endpoint.WithMetadata(new PageEndpoint(mostBytes, takesStaleForms)).Allow(roles).ExcludeFromDescription();

    /// <summary>A page for everybody, also without a session.</summary>
    public static RouteHandlerBuilder OpenPage(this RouteHandlerBuilder endpoint, int mostBytes = Usual, bool takesStaleForms = false) =>
        endpoint.WithMetadata(new PageEndpoint(mostBytes, takesStaleForms)).AllowAnyone().ExcludeFromDescription();
}
