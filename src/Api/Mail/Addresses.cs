using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Clinks.Engage.Api.Mail;

/// <summary>
/// What links in letters begin with: what the platform was told, or what it listens on. Never the Host header of a request, which is
/// whatever its sender likes: a stranger could have us write our users a letter with a link to the stranger.
/// </summary>
internal sealed class Addresses(MailOptions options, IServer server)
{
    public string Of(string path) => Beginning.TrimEnd('/') + path;

    private string Beginning => options.PublicUrl?.AbsoluteUri
        ?? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
        ?? throw new InvalidOperationException("Nobody said under which address people reach the platform.");
}
