namespace Clinks.Engage.Api.Http;

/// <summary>Answers in the JSON contract.</summary>
internal static class Reply
{
    public static IResult Json<T>(T value, int status = StatusCodes.Status200OK) =>
        Microsoft.AspNetCore.Http.Results.Json(value, HttpJson.Options, statusCode: status);
}
