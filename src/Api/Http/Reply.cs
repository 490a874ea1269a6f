using System.Text.Json;

namespace Clinks.Engage.Api.Http;

/// <summary>Answers in the JSON contract. In one piece that says how long it is: one packet, and no end in another.</summary>
internal static class Reply
{
    public static IResult Json<T>(T value, int status = StatusCodes.Status200OK) => new Whole(JsonSerializer.SerializeToUtf8Bytes(value, HttpJson.Options), status);

    private sealed class Whole(byte[] json, int status) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = status;
            response.ContentType = "application/json; charset=utf-8";
            response.ContentLength = json.Length;
            return response.Body.WriteAsync(json, httpContext.RequestAborted).AsTask();
        }
    }
}
