namespace Clinks.Engage.Api.Contributing;

/// <summary>All pages by which a person contributes, and comes back with their code.</summary>
internal static class ContributingPages
{
    public static void MapContributing(this IEndpointRouteBuilder pages)
    {
        StartPages.Map(pages);
        StoryPages.Map(pages);
        PicturePages.Map(pages);
        UsesPages.Map(pages);
        SendPages.Map(pages);
        CodePages.Map(pages);
        YoursPages.Map(pages);
        LeavingPages.Map(pages);
    }
}
