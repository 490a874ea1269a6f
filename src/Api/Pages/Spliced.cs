using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace Clinks.Engage.Api.Pages;

/// <summary>A page put together of parts that were rendered before and of values that are encoded now. Whole before its first byte is sent, as all pages.</summary>
/// <param name="encoder">The one that Razor has.</param>
internal sealed class Spliced(HtmlEncoder encoder) : IResult
{
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

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = length;
        // Begun first: before that the server has no buffer of its own to write into.
        await response.StartAsync(httpContext.RequestAborted);
        Write(response.BodyWriter);
        await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }

    /// <summary>Buffer by buffer, because the server takes a lock for each that it gives, and there are many small parts.</summary>
    private void Write(IBufferWriter<byte> writer)
    {
        var room = writer.GetSpan();
        var used = 0;
        foreach (var part in parts)
        {
            for (ReadOnlySpan<byte> left = part; left.Length > 0;)
            {
                if (used == room.Length)
                {
                    writer.Advance(used);
                    room = writer.GetSpan();
                    used = 0;
                }

                var now = Math.Min(left.Length, room.Length - used);
                left[..now].CopyTo(room[used..]);
                left = left[now..];
                used += now;
            }
        }

        writer.Advance(used);
    }
}
