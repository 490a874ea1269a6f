using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Disclosure;

/// <summary>Which table: of a question, by a segment or by none, of all that responded or of one group of them.</summary>
internal sealed record TableSpec(string Question, Segment? By = null, Filter? Among = null);

/// <summary>One published group of a segment.</summary>
/// <param name="Group">Its place in <see cref="Dividing.Groups"/>.</param>
internal sealed record Filter(Segment Segment, int Group);
