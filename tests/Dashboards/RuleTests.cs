namespace Clinks.Engage.Dashboards.Tests;

/// <summary>What Prometheus' own tool says of the files that are shipped.</summary>
public sealed class RuleTests
{
    [Fact]
    public Task The_configuration_and_the_rules_have_no_fault() => Says("check", "config", "prometheus.yml");

    [Fact]
    public Task The_alerts_come_when_they_should_and_only_then() => Says("test", "rules", "rules.test.yml");

    private static async Task Says(params string[] words)
    {
        Assert.SkipUnless(Tool.Find("promtool") is not null, "promtool (Debian: prometheus) is not installed here.");
        var (code, output, errors) = await Tool.Run("promtool", [.. words[..^1], Path.Combine(Shipped.Folder, words[^1])]);
        Assert.True(code == 0, output + errors);
    }
}
