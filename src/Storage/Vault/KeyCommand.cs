using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;

namespace Clinks.Engage.Storage.Vault;

/// <summary>
/// A program of the operator's that prints the vault's key: a script that asks a secret store or a smart card. It gets no arguments, no input and no
/// shell. What it says on standard error is dropped, because nobody knows what of the key is in it.
/// </summary>
internal static class KeyCommand
{
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <returns>What it printed; whoever gets it clears it.</returns>
    /// <exception cref="StorageRefusedException">It could not be started, failed, took too long or printed too much.</exception>
    internal static byte[] Run(string program, TimeSpan patience)
    {
        using var process = Started(program);
        var buffer = new byte[KeyEncryptionKey.LongestLine + 1];
        using var late = new CancellationTokenSource(patience);
        try
        {
            process.StandardInput.Close();
            var printed = process.StandardOutput.BaseStream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, late.Token).AsTask();
            var dropped = process.StandardError.BaseStream.CopyToAsync(Stream.Null, late.Token);
            var length = printed.GetAwaiter().GetResult();
            if (length == buffer.Length) throw Refused("prints too much for a key");
            dropped.GetAwaiter().GetResult();
            process.WaitForExitAsync(late.Token).GetAwaiter().GetResult();
            return process.ExitCode == 0 ? buffer[..length] : throw Refused($"ended with code {process.ExitCode}");
        }
        catch (OperationCanceledException e)
        {
            throw Refused($"took longer than {patience.TotalSeconds:0} seconds", e);
        }
        catch (IOException e)
        {
            throw Refused("broke off", e);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(buffer);
            End(process);
        }

        StorageRefusedException Refused(string why, Exception? inner = null) => new($"The command {program}, which is to print the vault's key, {why}. Run it by hand to see why.", inner);
    }

    private static Process Started(string program)
    {
        try
        {
            return Process.Start(new ProcessStartInfo(program) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            throw new StorageRefusedException($"The command {program}, which is to print the vault's key, cannot be started: it is not there, or may not be run. It is one program, without arguments.", e);
        }
    }

    private static void End(Process process)
    {
        try
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It ended by itself meanwhile.
        }
    }
}
