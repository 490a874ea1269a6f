using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Clinks.Engage.Api.Tests;

/// <summary>Keeps every line that is logged, with its exception, its scopes left out.</summary>
internal sealed class Logs : ILoggerProvider
{
    private readonly ConcurrentQueue<string> lines = new();

    private readonly SemaphoreSlim another = new(0);

    public IReadOnlyCollection<string> Lines => lines;

    public IEnumerable<string> Failures => lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal));

    /// <summary>Until a line says this.</summary>
    public async Task Until(string words)
    {
        while (!lines.Any(line => line.Contains(words, StringComparison.Ordinal)))
            await another.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
    }

    public ILogger CreateLogger(string categoryName) => new Into(lines, another, categoryName);

    public void Dispose()
    {
        // The lines are read after the platform is gone, too.
    }

    private sealed class Into(ConcurrentQueue<string> lines, SemaphoreSlim another, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            // The values too: a sink that keeps structure would have them.
            var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value}")) : "";
            lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception} [{values}]");
            another.Release();
        }
    }
}
