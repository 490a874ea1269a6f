namespace Clinks.Engage.Api.Identity;

/// <summary>All pages of the door.</summary>
internal static class DoorPages
{
    public static void MapDoor(this IEndpointRouteBuilder pages)
    {
        SignInPages.Map(pages);
        SessionPages.Map(pages);
    }
}
