using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Domain.Disclosure;

/// <summary>Under which name a stranger finds an organisation in a table by a segment: spelled out where tables of ours would be asked otherwise.</summary>
internal static class Printed
{
    public static string Label(Segments s, Segment by) => by switch
    {
        Segment.IncomeBand => SegmentLabels.Of(s.IncomeBand).English,
        Segment.Region => SegmentLabels.Of(s.Region).English,
        Segment.Specialist => s.Specialist ? "Specialist in criminal justice" : "Not specialist",
        Segment.Arts => s.Arts switch { Stated.Yes => "Works through the arts", Stated.No => "Does not work through the arts", _ => "Not known if through the arts" },
        Segment.RaciallyMinoritised => s.RaciallyMinoritised switch
        {
            Stated.Yes => "Led by or specially for racially minoritised people",
            Stated.No => "Neither led by nor specially for racially minoritised people",
            _ => "Not known if led by or for racially minoritised people",
        },
        Segment.LivedExperience => s.LivedExperience switch
        {
            Stated.Yes => "Lived experience among staff or board", Stated.No => "No lived experience among staff or board", _ => "Lived experience not known",
        },
        _ => throw new ArgumentOutOfRangeException(nameof(by)),
    };
}
