using System.Collections.Frozen;
using System.Diagnostics;
using Clinks.Engage.Grains.Watching;
using OpenTelemetry;

namespace Clinks.Engage.Silo.Watching;

/// <summary>
/// Stands before the exporter. A span leaves with the tags of a closed list and no others: the web server's would tell the path, in
/// which responses have their keys, and the query. A span that holds more than tags can be taken from it (an exception's event
/// holds its message) does not leave at all.
/// </summary>
internal sealed class OnlyWhatMayLeave : BaseProcessor<Activity>
{
    /// <summary>The name of ASP.NET's own source.</summary>
    internal const string Web = "Microsoft.AspNetCore";

    private static readonly FrozenSet<string> Allowed = FrozenSet.Create(
        StringComparer.Ordinal,
        "http.request.method", "http.response.status_code", "http.route", "url.scheme", "network.protocol.version", "error.type",
        "grain", "method", "outcome", "appends");

    private static readonly FrozenSet<string> Events = FrozenSet.Create(StringComparer.Ordinal, "taken", "committed");

    public override void OnEnd(Activity data)
    {
        foreach (var (name, _) in data.TagObjects.ToArray())
        {
            if (!Allowed.Contains(name)) data.SetTag(name, null);
        }

        // The description of a status may be a message.
        data.SetStatus(data.Status);
        if (data.Source.Name == Web) data.DisplayName = $"{data.GetTagItem("http.request.method") ?? "HTTP"} {data.GetTagItem("http.route")}".TrimEnd();
        if ((data.Source.Name != Watch.Name && data.Source.Name != Web) || data.Events.Any(happened => !Events.Contains(happened.Name))) data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
    }
}
