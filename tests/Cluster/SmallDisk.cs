using System.Diagnostics;

namespace Clinks.Engage.Cluster.Tests;

/// <summary>A disk of a few megabytes in memory, which can be filled and emptied again.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("engage-disk-");

    internal SmallDisk(int megabytes)
    {
        if (Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=0777", "none", Path)) return;
        folder.Delete();
        Assert.Skip("A small tmpfs cannot be mounted here: it needs Linux and root.");
    }

    internal string Path => folder.FullName;

    private string Filler => System.IO.Path.Combine(Path, "filler");

    /// <summary>Takes every byte that is left, or all but so many.</summary>
    internal void Fill(int leaving = 0)
    {
        using var filler = new FileStream(Filler, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var piece = new byte[1 << 20]; piece.Length > 0;)
        {
            try
            {
                filler.Write(piece);
            }
            catch (IOException)
            {
                piece = new byte[piece.Length / 2];
            }
        }

        filler.SetLength(filler.Length - leaving);
    }

    internal void Empty() => File.Delete(Filler);

    public void Dispose()
    {
        // Lazily: a process that was killed may hold a file for a moment longer.
        Run("umount", "--lazy", Path);
        folder.Delete(recursive: true);
    }

    private static bool Run(string program, params string[] arguments)
    {
        if (!OperatingSystem.IsLinux()) return false;
        using var ran = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
        ran.WaitForExit();
        return ran.ExitCode == 0;
    }
}
