namespace Clinks.Engage.Grains.EventLog;

/// <summary>What the log hands over in parts, in one.</summary>
internal static class WholeReading
{
    internal static async Task<List<RecordedEvent>> Whole<TPart>(this IAsyncEnumerable<TPart> parts) where TPart : IEnumerable<RecordedEvent>
    {
        var all = new List<RecordedEvent>();
        await foreach (var part in parts)
        {
            Assert.NotEmpty(part);
            all.AddRange(part);
        }

        return all;
    }
}
