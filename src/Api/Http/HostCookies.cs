namespace Clinks.Engage.Api.Http;

/// <summary>
/// Cookies that no script reads. With the prefix "__Host-" no other site, and no plain connection, can set them (RFC 6265bis); without it only where
/// somebody develops over plain http, which browsers would not give them back to.
/// </summary>
internal abstract class HostCookies(IWebHostEnvironment environment, SameSiteMode sameSite)
{
    protected string? Read(HttpContext http, string name) => http.Request.Cookies[Name(http, name)];

    /// <param name="expires">Null: with the browser.</param>
    protected void Set(HttpContext http, string name, string value, DateTimeOffset? expires) => http.Response.Cookies.Append(Name(http, name), value, Options(http, expires));

    protected void Drop(HttpContext http, string name) => http.Response.Cookies.Delete(Name(http, name), Options(http, null));

    private CookieOptions Options(HttpContext http, DateTimeOffset? expires) =>
        new() { HttpOnly = true, SameSite = sameSite, Secure = IsSecure(http), Path = "/", IsEssential = true, Expires = expires };

    private string Name(HttpContext http, string name) => IsSecure(http) ? "__Host-" + name : name;

    private bool IsSecure(HttpContext http) => http.Request.IsHttps || !environment.IsDevelopment();
}
