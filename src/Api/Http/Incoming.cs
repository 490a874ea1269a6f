using System.Buffers;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Identity;
using Microsoft.AspNetCore.Http.Metadata;

namespace Clinks.Engage.Api.Http;

/// <summary>What every command brings along, read before an endpoint is entered; an endpoint filter answers what is wrong with it.</summary>
internal interface IIncoming
{
    IReadOnlyList<Problem> Problems { get; }
}

/// <summary>A command with a JSON body.</summary>
internal sealed class Command<TBody> : IIncoming, IEndpointParameterMetadataProvider
{
    private const int MostBytes = 1024 * 1024;

    public required Actor Actor { get; init; }

    public required RequestKey Request { get; init; }

    public required TBody Body { get; init; }

    /// <summary>The version in If-Match, where there is one.</summary>
    public int? Seen { get; init; }

    public required IReadOnlyList<Problem> Problems { get; init; }

    public static async ValueTask<Command<TBody>> BindAsync(HttpContext http, ParameterInfo parameter)
    {
        _ = parameter;
        var incoming = await Incoming.Read(http, MostBytes);
        var problems = new List<Problem>(incoming.Problems);
        var body = default(TBody);
        if (problems.Count == 0)
        {
            try
            {
                // No body at all stands for an empty object, so that a bare POST closes a survey.
                body = JsonSerializer.Deserialize<TBody>(incoming.Body.Length == 0 ? "{}"u8 : incoming.Body, HttpJson.Options);
                if (body is null) problems.Add(HttpProblems.NotJson(""));
            }
            catch (JsonException wrong)
            {
                // The place in numbers: a path would repeat the names that were sent.
                problems.Add(HttpProblems.NotJson(wrong.LineNumber is { } line ? $"line {line + 1}, byte {wrong.BytePositionInLine + 1}" : ""));
            }
        }

        return new() { Actor = incoming.Actor, Request = incoming.Request, Body = body!, Seen = incoming.Seen, Problems = problems };
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => Incoming.Describe(builder, typeof(TBody), ["application/json"]);
}

/// <summary>A command whose body is a file.</summary>
internal sealed class Upload : IIncoming, IEndpointParameterMetadataProvider
{
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const int MostBytes = 10 * 1024 * 1024;

    public required Actor Actor { get; init; }

    public required RequestKey Request { get; init; }

    public required byte[] Body { get; init; }

    public required string ContentType { get; init; }

    public required IReadOnlyList<Problem> Problems { get; init; }

    public static async ValueTask<Upload> BindAsync(HttpContext http, ParameterInfo parameter)
    {
        _ = parameter;
        var incoming = await Incoming.Read(http, MostBytes);
        return new()
        {
            Actor = incoming.Actor,
            Request = incoming.Request,
            Body = incoming.Body,
            ContentType = (http.Request.ContentType ?? "").Split(';')[0].Trim().ToLowerInvariant(),
            Problems = incoming.Problems,
        };
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => Incoming.Describe(builder, typeof(Stream), [Xlsx, "text/csv", "application/octet-stream"]);
}

/// <summary>Marks an endpoint that changes something, for the description of the API.</summary>
internal sealed class ChangesSomething;

internal sealed record Incoming(Actor Actor, RequestKey Request, byte[] Body, int? Seen, IReadOnlyList<Problem> Problems)
{
    public static async ValueTask<Incoming> Read(HttpContext http, int mostBytes)
    {
        var problems = new List<Problem>();
        var id = http.Request.Headers["Idempotency-Key"].ToString();
        if (!RequestKey.IsId(id)) problems.Add(Domain.Problems.RequestIdMissing(RequestKey.LongestId));
        var body = await ReadBody(http, mostBytes);
        if (body is null) problems.Add(HttpProblems.TooLarge(mostBytes));
        var seen = ReadIfMatch(http, problems);
        var target = $"{http.Request.Method} {http.Request.Path}{http.Request.QueryString} {http.Request.Headers.IfMatch}";
        return new(Bearer.Of(http), RequestKey.Of(id, target, body), body ?? [], seen, problems);
    }

    public static void Describe(EndpointBuilder builder, Type body, string[] contentTypes)
    {
        builder.Metadata.Add(new AcceptsMetadata(contentTypes, body, isOptional: true));
        builder.Metadata.Add(new ChangesSomething());
    }

    private static int? ReadIfMatch(HttpContext http, List<Problem> problems)
    {
        var text = http.Request.Headers.IfMatch.ToString();
        if (text.Length == 0) return null;
        if (int.TryParse(text.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var seen)) return seen;
        problems.Add(HttpProblems.BadIfMatch());
        return null;
    }

    /// <summary>The whole body, or null where it is larger than is taken. What is declared larger is not read at all.</summary>
    private static async ValueTask<byte[]?> ReadBody(HttpContext http, int most)
    {
        if (http.Request.ContentLength > most) return null;
        if (http.Request.ContentLength is { } length)
        {
            // As long as it says: the server breaks off what is shorter, and reads no further.
            var body = new byte[(int)length];
            await http.Request.Body.ReadExactlyAsync(body, http.RequestAborted);
            return body;
        }

        var writer = new ArrayBufferWriter<byte>(4096);
        while (true)
        {
            var read = await http.Request.Body.ReadAsync(writer.GetMemory(4096), http.RequestAborted);
            if (read == 0) return writer.WrittenSpan.ToArray();
            writer.Advance(read);
            if (writer.WrittenCount > most) return null;
        }
    }
}

/// <summary>Answers what is wrong with a command before the endpoint is entered.</summary>
internal sealed class IncomingFilter : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        foreach (var argument in context.Arguments)
        {
            if (argument is IIncoming { Problems: { Count: > 0 } problems })
                return new(problems.ToResult(problems[0].Code is "body-not-readable" or "request-id-missing" or "if-match" ? StatusCodes.Status400BadRequest : null));
        }

        return next(context);
    }
}
