using System.Globalization;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Identity;
using Clinks.Engage.Silo;

namespace Clinks.Engage.Api.Identity;

/// <summary>The verb <c>token</c>. Whoever has the machine has the platform: this is how the first administrator comes to be.</summary>
internal static class FirstToken
{
    /// <param name="grains">Brings in the grains, as for the platform itself. No address is listened on.</param>
    public static async Task<int> Issue(Arguments arguments, Action<Arguments, IHostApplicationBuilder> grains)
    {
        if (!Enum.TryParse<Roles>(arguments.Need("role"), ignoreCase: true, out var role) || !Enum.IsDefined(role))
            throw new ArgumentException($"--role is one of {string.Join(", ", Enum.GetNames<Roles>()[1..^1])}.");
        var holder = arguments.Need("id");
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ToStandardError();
        grains(arguments, builder);
        using var host = builder.Build();
        await host.StartAsync();
        var (secret, hash) = BearerToken.NewSecret();
        var request = RequestKey.Of(Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture), "token", []);
        var locator = request.Derive(Actor.System, "token");
        var issued = await host.Services.GetRequiredService<IGrainFactory>().GetGrain<ITokenGrain>("token-" + locator)
            .Issue(new(Actor.System, request, holder, role, null, null, hash), CancellationToken.None);
        await host.StopAsync();
        if (!issued.Succeeded) return Executable.Fail(string.Join(Environment.NewLine, issued.Problems.Select(problem => $"{problem.What} {problem.WayOut}")));
        await Console.Out.WriteLineAsync(BearerToken.Write(locator, secret));
        return 0;
    }
}
