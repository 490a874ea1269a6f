using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Disclosure;

/// <summary>Figures made of figures that are published in the same table, never of exact counts beside hidden ones.</summary>
internal static class Figures
{
    /// <summary>A whole percentage. Not applicable without a base; "low" where more than none rounds to none.</summary>
    internal static SafeCell Percentage(int published, int ofPublished)
    {
        if (ofPublished == 0) return new(Shorthand.NotApplicable);
        // Half rounds up. In whole numbers: a table by year and region has a thousand of these.
        var percentage = (int)((200L * published + ofPublished) / (2L * ofPublished));
        return percentage == 0 && published > 0 ? new(Shorthand.Low) : new SafeCell(percentage);
    }

    internal static Wording Join(Wording first, string between, Wording second) =>
        new(first.English + between + second.English, first.In(Language.Welsh) + between + second.In(Language.Welsh));
}
