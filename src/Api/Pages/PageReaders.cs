namespace Clinks.Engage.Api.Pages;

/// <summary>Who reads answers as pages, and who as JSON?</summary>
internal static class PageReaders
{
    public static bool Read(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<PageEndpoint>() is null
            && (http.Request.Path.StartsWithSegments("/v1", StringComparison.Ordinal) || !http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)))
            return false;
        // Where the door was not reached, nobody is known yet.
        if (!PageContext.IsKnown(http)) new PageContext(http, PageDoor.LanguageOf(http), null).Keep();
        return true;
    }
}
