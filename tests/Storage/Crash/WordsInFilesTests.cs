using System.Text;
using Clinks.Engage.Storage.EventLog;

namespace Clinks.Engage.Storage.Crash;

/// <summary>What people wrote is nowhere in clear: every byte of every file is searched, while open and after.</summary>
public sealed class WordsInFilesTests
{
    [Fact]
    public async Task Words_are_in_no_file_write_ahead_logs_included()
    {
        const string Words = "My probation officer listened to me";
        using var folder = new TempFolder();
        await using (var log = folder.OpenLog())
        using (var vault = folder.Prepare().OpenVault())
        {
            for (var i = 0; i < 50; i++)
            {
                var box = await vault.Seal(new($"member-m{i % 5}", "what_worked", i), $"{i} {Words} {i}", TestContext.Current.CancellationToken);
                await log.Append(Given.Append($"r{i}", Given.To($"response-{i}", 0, Convert.ToBase64String(box.Box.AsSpan()))), TestContext.Current.CancellationToken);
            }

            // The search finds what is there: it is the words that are not.
            Assert.Contains("evidence.db-wal", folder.FilesWith("response-submitted/1"u8));
            Nowhere();
        }

        Assert.Contains("evidence.db", folder.FilesWith("response-submitted/1"u8));
        Nowhere();

        void Nowhere()
        {
            foreach (var part in new[] { Words, "probation officer", "listened" })
            {
                Assert.Empty(folder.FilesWith(Encoding.UTF8.GetBytes(part)));
                Assert.Empty(folder.FilesWith(Encoding.Unicode.GetBytes(part)));
            }
        }
    }
}
