using System.Globalization;
using System.Text;

namespace Clinks.Engage.Silo.Watching.Exposition;

/// <summary>Prometheus' text exposition format, version 0.0.4.</summary>
internal sealed class ExpositionText
{
    internal const string ContentType = "text/plain; version=0.0.4; charset=utf-8";
    private readonly StringBuilder text = new();

    public override string ToString() => text.ToString();

    internal static string Label(string name, object? value) =>
        $"{PrometheusName.Sanitised(name)}=\"{Escaped(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "").Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    internal static string Join(string labels, string more) => labels.Length == 0 ? more : $"{labels},{more}";

    internal static string Number(double value) =>
        double.IsPositiveInfinity(value) ? "+Inf" : double.IsNegativeInfinity(value) ? "-Inf" : value.ToString("R", CultureInfo.InvariantCulture);

    internal void Begin(string name, string type, string help)
    {
        if (help.Length > 0) text.Append("# HELP ").Append(name).Append(' ').Append(Escaped(help)).Append('\n');
        text.Append("# TYPE ").Append(name).Append(' ').Append(type).Append('\n');
    }

    internal void Sample(string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0) text.Append('{').Append(labels).Append('}');
        text.Append(' ').Append(Number(value)).Append('\n');
    }

    private static string Escaped(string written) => written.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
