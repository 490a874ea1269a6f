using System.Text;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Api.Tests.Http;

/// <summary>A platform of their own for those who send what nobody should: the log is compared before and after.</summary>
public sealed class BadInput : IAsyncLifetime
{
    internal const string Marker = "Zx9Marker7";

    private readonly Platform platform = new("Trace");

    internal Platform Platform => platform;

    internal Asking Asking { get; private set; } = null!;

    internal Caller Oak { get; private set; } = null!;

    internal Caller Policy => Asking.Policy;

    internal Caller Membership { get; private set; } = null!;

    /// <summary>Oak's response: begun, with one answer in its draft.</summary>
    internal string Response { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await platform.InitializeAsync();
        Asking = await Asking.Open(platform, "bad-input", 1, 2);
        Membership = await platform.As(Roles.Membership);
        Oak = await Asking.Respondent(1);
        Response = await Asking.Begin(Oak);
        (await Oak.Save(Response, """{"lived":"yes"}""", "0")).Is(HttpStatusCode.OK);
    }

    public ValueTask DisposeAsync() => platform.DisposeAsync();

    /// <summary>Refuses clearly, echoes nothing, stores nothing, and logs no failure.</summary>
    internal async Task Refuses(int status, string code, string? where, Func<Task<Said>> send)
    {
        var before = await Verified();
        var draft = await Draft();
        var failures = platform.Logs.Failures.Count();

        var said = (await send()).Refused(status, code, where);

        Assert.InRange((int)said.Status, 400, 499);
        Assert.DoesNotContain(Marker, said.Text);
        Assert.DoesNotContain("Exception", said.Text);
        Assert.Equal(before, await Verified());
        Assert.Equal(draft, await Draft());
        Assert.True(platform.Logs.Failures.Count() == failures, string.Join(Environment.NewLine, platform.Logs.Failures));
    }

    internal static HttpContent Body(string text, string type = "application/json") => Body(Encoding.UTF8.GetBytes(text), type);

    internal static HttpContent Body(byte[] bytes, string type = "application/json")
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    private async Task<(long, bool)> Verified()
    {
        var verified = await platform.Log.Verify(CancellationToken.None);
        return (verified.Events, verified.Holds);
    }

    private async Task<string> Draft() => (await Oak.Get($"/v1/responses/{Response}/draft")).Is(HttpStatusCode.OK).Text;
}
