namespace Clinks.Engage.Browser.Tests.Looks;

/// <summary>The pages that everybody may see.</summary>
internal static class OpenStops
{
    public static ImmutableArray<Stop> All { get; } =
    [
        new("welcome", "/", visit => visit.AsNobody("/")),
        new("accessibility", "/accessibility", visit => visit.AsNobody("/accessibility")),
        new("privacy", "/privacy", visit => visit.AsNobody("/privacy")),
        new("an address that is none", "", visit => visit.AsNobody("/no/such/page")),
    ];
}
