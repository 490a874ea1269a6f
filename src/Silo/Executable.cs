using Clinks.Engage.Grains;
using Clinks.Engage.Storage;
using Microsoft.Extensions.Logging;

namespace Clinks.Engage.Silo;

/// <summary>What the executables have in common: how they refuse, and where they say what happens.</summary>
internal static class Executable
{
    private const int Refused = 2;

    /// <summary>Runs a verb. What it refuses is a message on standard error and exit code 2, never a stack trace.</summary>
    internal static async Task<int> Run(string usage, Func<Task<int>> verb)
    {
        try
        {
            return await verb();
        }
        catch (ArgumentException wrong)
        {
            return Fail(wrong.Message + Environment.NewLine + usage);
        }
        catch (Exception refused) when (refused is StorageRefusedException or StartRefusedException or OrleansConfigurationException)
        {
            return Fail(refused.Message);
        }
        catch (Exception outage) when (outage is StoreUnavailableException || Outage.Of(outage) is not null)
        {
            return Fail($"The store cannot be used: {Outage.Of(outage) ?? "the log above says why"}. Nothing was started.");
        }
    }

    internal static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return Refused;
    }

    /// <summary>Standard output is for who started this; what happens goes to standard error.</summary>
    internal static void ToStandardError(this ILoggingBuilder logging) =>
        logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
}

/// <summary>A process cannot be what it is told to be. Says why, and what to do.</summary>
public sealed class StartRefusedException(string message, Exception? inner = null) : Exception(message, inner);
