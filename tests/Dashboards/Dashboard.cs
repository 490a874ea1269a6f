using System.Text.Json.Nodes;

namespace Clinks.Engage.Dashboards.Tests;

/// <summary>One query of one panel, as it stands in engage.json.</summary>
internal sealed record PanelQuery(Panel Panel, string Ref, string Text)
{
    /// <summary>As Grafana sends it, for the engagements that are chosen above the panels.</summary>
    /// <param name="engagement">A name; null for all.</param>
    public string Asked(string? engagement) => Text
        .Replace("$__rate_interval", WatchedDemo.RateInterval, StringComparison.Ordinal)
        .Replace("$engagement", engagement ?? Dashboard.AllEngagements, StringComparison.Ordinal);
}

/// <param name="Row">The title of the row that it stands in.</param>
internal sealed record Panel(string Row, string Title, JsonObject Json)
{
    public string Description => (string?)Json["description"] ?? "";

    public string Unit => (string?)Json["fieldConfig"]!["defaults"]!["unit"] ?? "";

    public ImmutableArray<PanelQuery> Queries => [.. Json["targets"]!.AsArray().Select(target => new PanelQuery(this, (string)target!["refId"]!, (string)target["expr"]!))];

    public (int X, int Y, int Width, int Height) Place => (At("x"), At("y"), At("w"), At("h"));

    private int At(string name) => (int)Json["gridPos"]![name]!;
}

/// <summary>engage.json.</summary>
internal static class Dashboard
{
    private static readonly JsonNode Json = JsonNode.Parse(Shipped.Read("engage.json"))!;

    public static ImmutableArray<Panel> Panels { get; } = [.. InRows()];

    public static ImmutableArray<PanelQuery> Queries { get; } = [.. Panels.SelectMany(panel => panel.Queries)];

    public static ImmutableArray<JsonNode> Variables { get; } = [.. Json["templating"]!["list"]!.AsArray().Select(variable => variable!)];

    public static string AllEngagements => (string)Variables.Single(variable => (string?)variable["name"] == "engagement")["allValue"]!;

    private static IEnumerable<Panel> InRows()
    {
        var row = "";
        foreach (var panel in Json["panels"]!.AsArray().Select(panel => panel!.AsObject()))
        {
            var title = (string?)panel["title"] ?? "";
            if ((string?)panel["type"] == "row") row = title;
            else yield return new(row, title, panel);
        }
    }
}
