using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace Clinks.Engage.Api.Pages;

/// <summary>A page put together of parts that were rendered before and of values that are encoded now. Whole before its first byte is sent, as all pages.</summary>
/// <param name="encoder">The one that Razor has.</param>
internal sealed class Spliced(HtmlEncoder encoder) : IResult
{
    private readonly List<ReadOnlyMemory<byte>> parts = [];
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

    public byte[] ToArray()
    {
        var whole = new ArrayBufferWriter<byte>((int)length);
        foreach (var part in parts) whole.Write(part.Span);
        return whole.WrittenSpan.ToArray();
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = length;
        // Begun first: before that the server has no buffer of its own to write into.
        await response.StartAsync(httpContext.RequestAborted);
        foreach (var part in parts) response.BodyWriter.Write(part.Span);
        await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }
}
