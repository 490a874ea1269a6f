using System.Text;
using System.Text.Json;

namespace Clinks.Engage.Api.Tests;

/// <summary>What the API answered.</summary>
internal sealed record Said(HttpStatusCode Status, byte[] Body, string? ETag, string? ContentType)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>The problem's code; empty where the answer is none.</summary>
    public string Code => ContentType == "application/problem+json" ? Field("code") : "";

    public static async Task<Said> Read(HttpResponseMessage response)
    {
        using (response)
        {
            return new(response.StatusCode, await response.Content.ReadAsByteArrayAsync(), response.Headers.ETag?.Tag, response.Content.Headers.ContentType?.MediaType);
        }
    }

    public string Field(string name) => Json.GetProperty(name).ToString();

    /// <summary>The place in the log that the receipt names.</summary>
    public long Position => Json.GetProperty("receipt").GetProperty("position").GetInt64();

    public Said Is(HttpStatusCode status)
    {
        Assert.True(Status == status, $"{(int)Status} instead of {(int)status}: {Text}");
        return this;
    }

    /// <summary>Refused, clearly: a code, what, where and a way out.</summary>
    public Said Refused(int status, string code, string? where = null)
    {
        Assert.True((int)Status == status && Code == code, $"{(int)Status} {Code} instead of {status} {code}: {Text}");
        if (where is not null) Assert.Equal(where, Field("where"));
        Assert.NotEmpty(Field("what"));
        Assert.NotEmpty(Field("wayOut"));
        Assert.Equal(JsonValueKind.String, Json.GetProperty("where").ValueKind);
        Assert.Equal(status, Json.GetProperty("status").GetInt32());
        Assert.DoesNotContain("   at ", Text);
        return this;
    }
}
