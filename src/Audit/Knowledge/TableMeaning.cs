using Clinks.Engage.Audit.Reading;

namespace Clinks.Engage.Audit.Knowledge;

/// <summary>What a table says, read as a stranger reads it: which groups its figures count.</summary>
internal static class TableMeaning
{
    internal static Meaning Of(PublishedTable table, Variables variables, Thresholds thresholds, IEnumerable<Asked> form) => table.Heading.Of switch
    {
        Heading.Responses => SegmentMeaning.Base(table, variables, thresholds),
        Heading.ResponseRate => SegmentMeaning.Rate(table, variables, thresholds),
        _ => new QuestionMeaning(table, variables, thresholds).Read(form),
    };
}
