using System.Text.Json;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Responding;

namespace Clinks.Engage.Grains.EventLog;

/// <summary>Events of Domain ↔ what the log stores. The stored type is part of the event's own definition.</summary>
public static class EventCodec
{
    public static NewEvent Write(object happened) =>
        new(EventTypes.NameOf(happened.GetType()), SentForm.Write(happened) ?? JsonSerializer.SerializeToUtf8Bytes(happened, happened.GetType(), EngageJson.Options));

    /// <summary>The event, or null where its body was erased: what is erased did not happen, as far as anyone can tell.</summary>
    public static object? Read(RecordedEvent recorded) =>
        recorded is not { Header.Type: var type, Body: { } body } ? null
        : SentForm.Has(type) ? SentForm.Read(type, body.Span)
        : JsonSerializer.Deserialize(body.Span, EventTypes.TypeOf(type), EngageJson.Options);

    public static StreamAppend To(string stream, int expectedVersion, params ReadOnlySpan<object> events)
    {
        var written = ImmutableArray.CreateBuilder<NewEvent>(events.Length);
        foreach (var happened in events) written.Add(Write(happened));
        return new(stream, expectedVersion, written.MoveToImmutable());
    }
}
