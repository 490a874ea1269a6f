using System.Globalization;
using System.Net.Mail;

namespace Clinks.Engage.Api.Mail;

/// <summary>
/// Puts letters into a folder that only its owner reads, and their links and codes on the console: for a machine on which somebody
/// develops. Anywhere else it would be a way around the mailbox, so there it is refused at the start.
/// </summary>
internal sealed class FolderPost(string folder, MailAddress from, TimeProvider clock, TextWriter console) : IPost
{
    public async Task Send(Letter letter, CancellationToken cancel)
    {
        MakeFolder(folder);
        var writing = Path.Combine(folder, "." + Guid.NewGuid().ToString("N"));
        MakeFolder(writing);
        try
        {
            using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = writing };
            using var message = Envelope.Of(letter, from);
            await client.SendMailAsync(message, cancel);
            var file = Directory.EnumerateFiles(writing).Single();
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            // By time, so that the newest is the last.
            File.Move(file, Path.Combine(folder, $"{clock.GetUtcNow().ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture)}-{Guid.NewGuid().ToString("N")[..8]}.eml"));
        }
        finally
        {
            Directory.Delete(writing, recursive: true);
        }

        if (letter.ForConsole is { } said) await console.WriteLineAsync(said);
    }

    private static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
