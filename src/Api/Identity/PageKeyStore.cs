using System.Xml.Linq;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Identity;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace Clinks.Engage.Api.Identity;

/// <summary>
/// Keeps the keys of Data Protection with the platform's own data, sealed by the vault: all processes that serve pages have the same, and have
/// them after a restart. Asked for by the first page with a form, not at the start.
/// </summary>
internal sealed class PageKeyStore(IGrainFactory grains) : IXmlRepository
{
    // The framework asks synchronously, a few times a day; on a thread of the pool nobody else's turn waits for it.
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. Task.Run(() => grains.PageKeys().List(Ask.Platform, CancellationToken.None)).GetAwaiter().GetResult().Keys.Select(key => XElement.Parse(key.Words))];

    public void StoreElement(XElement element, string friendlyName)
    {
        var xml = element.ToString(SaveOptions.DisableFormatting);
        var request = RequestKey.Of(Guid.NewGuid().ToString("N"), "page key", []);
        var kept = Task.Run(() => grains.PageKeys().Keep(new(Actor.System, request, friendlyName, xml), CancellationToken.None)).GetAwaiter().GetResult();
        if (!kept.Succeeded) throw new InvalidOperationException($"A page key was not kept: {kept.Problems[0].Code}.");
    }
}

internal static class PageKeyHosting
{
    // It stands in every key: another name would make all of them useless.
    private const string Application = "clinks-engage";

    public static void AddPageKeys(this IHostApplicationBuilder host)
    {
        host.Services.AddDataProtection().SetApplicationName(Application);
        host.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(keys => keys.XmlRepository = new PageKeyStore(provider.GetRequiredService<IGrainFactory>())));
        // It would read the keys at the start, before there are grains to ask.
        foreach (var eager in host.Services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Name == "DataProtectionHostedService").ToList())
            host.Services.Remove(eager);
        // It warns of keys that no one seals; ours are sealed where they are kept, which it cannot know.
        host.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
    }
}
