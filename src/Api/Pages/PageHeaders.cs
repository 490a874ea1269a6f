namespace Clinks.Engage.Api.Pages;

/// <summary>What browsers are told about everything that we answer. Set last, so that an error page has it too.</summary>
internal sealed class PageHeaders(RequestDelegate next, IWebHostEnvironment environment)
{
    // Nothing but our own files; no inline script or style anywhere, so nothing that somebody wrote can become one.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private readonly Func<object, Task> set = environment.IsDevelopment() ? static state => Set((HttpContext)state) : static state => SetStrict((HttpContext)state);

    public Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(set, http);
        return next(http);
    }

    private static Task Set(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = Policy;
        headers.XFrameOptions = "DENY";
        // Our addresses name nobody, but they are nobody's business. Not "no-referrer": forms would come without their Origin.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers.Remove("blazor-enhanced-nav");
        if (headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    private static Task SetStrict(HttpContext http)
    {
        // RFC 6797: over plain HTTP the header means nothing and must not be sent.
        if (http.Request.IsHttps) http.Response.Headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        return Set(http);
    }
}
