namespace Clinks.Engage.Silo.Watching.Exposition;

/// <summary>OpenTelemetry's names as Prometheus writes them (OpenTelemetry specification, compatibility with Prometheus): the unit in words, counters end in _total.</summary>
internal static class PrometheusName
{
    internal static string Of(string name, string? unit, Kind kind)
    {
        var written = Sanitised(name);
        var suffix = unit switch
        {
            null or "" => "",
            "1" => kind is Kind.Gauge ? "ratio" : "",
            "s" => "seconds",
            "ms" => "milliseconds",
            "By" => "bytes",
            "%" => "percent",
            // In braces is what is counted, which is no unit.
            ['{', ..] => "",
            _ => Sanitised(unit),
        };
        if (suffix.Length > 0 && !written.EndsWith("_" + suffix, StringComparison.Ordinal)) written += "_" + suffix;
        return kind is Kind.Counter && !written.EndsWith("_total", StringComparison.Ordinal) ? written + "_total" : written;
    }

    /// <summary>Letters, digits and underscores, not beginning with a digit.</summary>
    internal static string Sanitised(string name)
    {
        var written = string.Create(name.Length, name, static (to, from) =>
        {
            for (var i = 0; i < from.Length; i++) to[i] = char.IsAsciiLetterOrDigit(from[i]) ? from[i] : '_';
        });
        return written.Length > 0 && char.IsAsciiDigit(written[0]) ? "_" + written : written;
    }
}
