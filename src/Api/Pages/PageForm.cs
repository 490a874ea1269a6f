using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Identity;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace Clinks.Engage.Api.Pages;

/// <summary>
/// A form that somebody sent. Sent twice, by a double click or from two tabs, it is one command: its request id is made of the page
/// that showed it and of what was filled in, so that a form that was changed and sent again is another.
/// </summary>
internal sealed class PageForm : IIncoming
{
    /// <summary>The hidden field that tells one showing of a form from the next.</summary>
    public const string ShownField = "shown";

    private static readonly FormOptions Limits = new()
    {
        // A file that is sent stays in memory: otherwise a longer one lay in clear in a folder for temporary files.
        MemoryBufferThreshold = int.MaxValue,
        ValueCountLimit = 4_000,
        KeyLengthLimit = 200,
        ValueLengthLimit = 32 * 1024 * 1024,
        BufferBodyLengthLimit = 64 * 1024 * 1024,
        MultipartBodyLengthLimit = 64 * 1024 * 1024,
        MultipartHeadersLengthLimit = 4 * 1024,
    };

    private PageForm(Actor? actor, IFormCollection fields, bool trusted, RequestKey request, IReadOnlyList<Problem> problems)
    {
        Actor = actor!;
        Fields = fields;
        Trusted = trusted;
        Request = request;
        Problems = problems;
    }

    /// <summary>Who sent it; on open pages perhaps nobody.</summary>
    public Actor Actor { get; }

    public IFormCollection Fields { get; }

    /// <summary>It came from a page of ours that this browser was shown. Endpoints that do not look are never entered without.</summary>
    public bool Trusted { get; }

    public RequestKey Request { get; }

    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>The same form for one of the several commands that it is.</summary>
    public PageForm Within(string part) => new(Actor, Fields, Trusted, Request with { Id = $"{Request.Id}-{part}" }, Problems);

    /// <summary>The field's text; empty where there is none. One field, one value: what is sent twice is not joined.</summary>
    public string this[string field] => Fields[field] is { Count: > 0 } values ? values[0] ?? "" : "";

    public bool Has(string field, string value) => Fields[field].Contains(value);

    public static async ValueTask<PageForm> BindAsync(HttpContext http, ParameterInfo parameter)
    {
        _ = parameter;
        var page = http.GetEndpoint()!.Metadata.GetMetadata<PageEndpoint>()!;
        var problems = new List<Problem>();
        var fields = await Read(http, page.MostBytes, problems);
        if (page.MostBytes < UploadedFile.MostFormBytes && fields.Files.Any(file => file.FileName.Length > 0 || file.Length > 0)) problems.Add(PageProblems.FileNotTaken());
        var trusted = problems.Count == 0 && await IsOurs(http);
        if (!trusted && !page.TakesStaleForms && problems.Count == 0) problems.Add(PageProblems.FormNotTrusted());
        return new(PageContext.Of(http).Actor, fields, trusted, Key(http, fields), problems);
    }

    /// <summary>Reads the form, or says why not.</summary>
    public static async ValueTask<IFormCollection> Read(HttpContext http, int mostBytes, List<Problem> problems)
    {
        if (http.Request.ContentLength > mostBytes)
        {
            problems.Add(HttpProblems.TooLarge(mostBytes));
            return FormCollection.Empty;
        }

        if (!http.Request.HasFormContentType)
        {
            problems.Add(PageProblems.FormNotRead());
            return FormCollection.Empty;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = mostBytes;
        try
        {
            http.Features.Set<IFormFeature>(new FormFeature(http.Request, Limits));
            return await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            problems.Add(HttpProblems.TooLarge(mostBytes));
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
        {
            problems.Add(PageProblems.FormNotRead());
        }

        return FormCollection.Empty;
    }

    /// <summary>The browser's own word first, where it gives one (Fetch Metadata); then the token.</summary>
    private static async Task<bool> IsOurs(HttpContext http) =>
        http.Request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none"
        && await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);

    private static RequestKey Key(HttpContext http, IFormCollection fields)
    {
        var whole = new StringBuilder();
        foreach (var (name, values) in fields.Where(field => field.Key != "__RequestVerificationToken").OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            // With lengths before them, so that no two forms are written alike.
            whole.Append(CultureInfo.InvariantCulture, $"{name.Length}:{name}{values.Count}");
            foreach (var value in values) whole.Append(CultureInfo.InvariantCulture, $",{value?.Length ?? 0}:{value}");
        }

        foreach (var file in fields.Files)
        {
            using var content = file.OpenReadStream();
            whole.Append(CultureInfo.InvariantCulture, $"{file.Name.Length}:{file.Name}{Convert.ToHexString(SHA256.HashData(content))}");
        }

        var sent = RequestKey.Of("page", $"{http.Request.Method} {http.Request.Path}", Encoding.UTF8.GetBytes(whole.ToString()));
        return sent with { Id = "page-" + sent.Content };
    }
}
