using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Vault;
using Clinks.Engage.Storage.EventLog;
using Microsoft.Extensions.DependencyInjection;

namespace Clinks.Engage.Storage.Sqlite;

public sealed class StorageServicesTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public async Task A_host_gets_its_log_and_vault_and_closes_them_with_what_was_queued()
    {
        var services = new ServiceCollection();
        var prepared = services.AddEngageStorage(folder.Options);
        Assert.Contains("orleans.db", prepared.OrleansConnectionString, StringComparison.Ordinal);
        Task<AppendResult> append;
        await using (var provider = services.BuildServiceProvider())
        {
            await provider.GetRequiredService<IVault>().Seal(new("member-oak", "contact/email", 1), "x", TestContext.Current.CancellationToken);
            append = provider.GetRequiredService<IEventLog>().Append(Given.Append("r1", Given.To("s", 0, "x")), TestContext.Current.CancellationToken);
        }

        Assert.IsType<AppendResult.Appended>(await append);
        await using var log = folder.OpenLog();
        Assert.Single(await log.All());
    }

    [Fact]
    public void A_folder_that_cannot_be_used_stops_the_start()
    {
        folder.Prepare();
        File.Delete(folder.File("vault.key"));
        Assert.Throws<StorageRefusedException>(() => new ServiceCollection().AddEngageStorage(folder.Options));
    }

    public void Dispose() => folder.Dispose();
}
