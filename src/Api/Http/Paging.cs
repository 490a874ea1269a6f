namespace Clinks.Engage.Api.Http;

/// <summary>Lists are paged by (after, limit): after the last one seen, at most so many.</summary>
internal static class Paging
{
    private const int Usual = 100, Most = 1_000;

    public static int? Limit(int? asked) => asked is null ? Usual : asked is >= 1 and <= Most ? asked : null;
}
