using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Identity;
using Clinks.Engage.Silo;

namespace Clinks.Engage.Api.Identity;

/// <summary>The verb <c>administrator</c>. Whoever has the machine has the platform: this is how the first person comes to be let in, and how a last one is let in again.</summary>
internal static class FirstAdministrator
{
    /// <param name="grains">Brings in the grains, as for the platform itself. No address is listened on.</param>
    public static async Task<int> Grant(Arguments arguments, Action<Arguments, IHostApplicationBuilder> grains)
    {
        var email = arguments.Need("email");
        if (!SignInAddress.TryRead(email, out _)) throw new ArgumentException("--email is one e-mail address, such as name@example.org.");
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ToStandardError();
        grains(arguments, builder);
        using var host = builder.Build();
        await host.StartAsync();
        var request = RequestKey.Of(Guid.NewGuid().ToString("N"), "administrator", []);
        var granted = await host.Services.GetRequiredService<IGrainFactory>().Door()
            .Grant(new(Actor.System, request, email, Roles.Administrator | Roles.Policy | Roles.Membership, null), CancellationToken.None);
        await host.StopAsync();
        if (!granted.Succeeded) return Executable.Fail(string.Join(Environment.NewLine, granted.Problems.Select(problem => $"{problem.What} {problem.WayOut}")));
        await Console.Out.WriteLineAsync("This address is an administrator now. Start the platform, open its page /sign-in and ask for a letter to it.");
        return 0;
    }
}
