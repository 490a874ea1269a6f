using System.Text;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Vault;

namespace Clinks.Engage.Storage;

public sealed class First
{
    [Fact]
    public async Task Appends_and_reads()
    {
        var path = Path.Combine(Path.GetTempPath(), "engage-" + Guid.NewGuid().ToString("N"));
        var folder = StorageFolder.Prepare(new() { DataFolder = path });
        using (var log = Sqlite.SqliteEventLog.Open(folder, TimeProvider.System))
        {
            var request = new AppendRequest
            {
                Scope = "survey-1", Actor = "a", RequestId = "r", ContentHash = "00",
                Streams = [new("response-1", 0, [new("response-submitted/1", Encoding.UTF8.GetBytes("{}"))])],
            };
            var first = Assert.IsType<AppendResult.Appended>(await log.Append(request, TestContext.Current.CancellationToken));
            var again = Assert.IsType<AppendResult.Repeated>(await log.Append(request, TestContext.Current.CancellationToken));
            Assert.Equal(first.Receipt, again.Receipt);
            Assert.Single((await log.ReadTypes(["response-submitted/1", "x"], 0, 10, TestContext.Current.CancellationToken)).Events);
            Assert.Single((await log.ReadScope("survey-1", 0, 10, TestContext.Current.CancellationToken)).Events);
            Assert.Empty((await log.Verify(TestContext.Current.CancellationToken)).Faults);
            Assert.Equal(1, await log.Erase([1], TestContext.Current.CancellationToken));
            Assert.True((await log.Verify(TestContext.Current.CancellationToken)).Holds);
        }

        using (var vault = folder.OpenVault())
        {
            var oak = MemberId.Parse("oak");
            var place = new Place(oak.Stream, "contact/email", 1);
            var words = await vault.Seal(place, "Zoë", TestContext.Current.CancellationToken);
            var permit = Permit.ToReadContact(new Actor("x", Roles.Membership), oak)!;
            Assert.Equal("Zoë", (await vault.Open(permit, words, TestContext.Current.CancellationToken)).Words);
            await vault.Shred(oak.Stream, TestContext.Current.CancellationToken);
            await Assert.ThrowsAsync<WordsUnreadableException>(async () => await vault.Open(permit, words, TestContext.Current.CancellationToken));
            await Assert.ThrowsAsync<OwnerShreddedException>(async () => await vault.Seal(place, "Zoë", TestContext.Current.CancellationToken));
        }

        StorageFolder.Prepare(new() { DataFolder = path });
    }
}
