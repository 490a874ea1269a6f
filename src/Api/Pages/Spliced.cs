using System.Text;
using System.Text.Encodings.Web;

namespace Clinks.Engage.Api.Pages;

/// <summary>A page put together of parts that were rendered before and of values that are encoded now. Whole before its first byte is sent, as all pages.</summary>
/// <param name="encoder">The one that Razor has.</param>
internal sealed class Spliced(HtmlEncoder encoder) : IResult
{
    // Most pages whole, and below what the collector takes for large.
    private const int MostBite = 64 * 1024;

    private readonly List<byte[]> parts = [];
    private long length;

    /// <summary>Markup as it is.</summary>
    public void Add(byte[] markup)
    {
        if (markup.Length == 0) return;
        parts.Add(markup);
        length += markup.Length;
    }

    /// <summary>A value. Razor encodes attributes and text in one way, which holds in both.</summary>
    public void AddValue(string value)
    {
        if (value.Length > 0) Add(Encoding.UTF8.GetBytes(encoder.Encode(value)));
    }

    /// <summary>In few large bites: of small ones brotli, which compresses each nearly by itself, makes half as much again.</summary>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = length;
        var bite = GC.AllocateUninitializedArray<byte>((int)Math.Min(length, MostBite));
        var used = 0;
        foreach (var part in parts)
        {
            for (var from = 0; from < part.Length;)
            {
                var now = Math.Min(part.Length - from, bite.Length - used);
                part.AsSpan(from, now).CopyTo(bite.AsSpan(used));
                from += now;
                used += now;
                if (used < bite.Length) continue;
                await response.Body.WriteAsync(bite, httpContext.RequestAborted);
                used = 0;
            }
        }

        await response.Body.WriteAsync(bite.AsMemory(0, used), httpContext.RequestAborted);
    }
}
