using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Responding;

namespace Clinks.Engage.Grains.Evidence;

/// <param name="Source">The id of a contribution, or of a response.</param>
public sealed record ReadSource(Actor Actor, string Source) : IAsk;

/// <param name="Numbers">At most a hundred.</param>
public sealed record ReadPassages(Actor Actor, ImmutableArray<int> Numbers) : IAsk;

public sealed record AskCoarser(Actor Actor, int Number, Shown Shown) : IAsk;

public sealed record CoarserShown(ImmutableArray<Shown> All);

/// <summary>Brings a note in clear, which the grain seals before anything is written.</summary>
public sealed record WriteNote(Actor Actor, RequestKey Request, int Number, string Text) : ICommand
{
    public override string ToString() => $"notes passage {Number}";
}

public sealed record PassageNumber(int Number);

/// <param name="Route">How a contribution came; null where an organisation answered.</param>
/// <param name="Member">Of a response.</param>
/// <param name="On">The day on which it was sent.</param>
/// <param name="Passages">How many are marked in it.</param>
public sealed record EvidenceSource(string Source, Route? Route, MemberId? Member, DateOnly On, int Passages);

/// <summary>What may be read now. How many there are besides is not told: it is a figure about people.</summary>
public sealed record EvidenceSources(ImmutableArray<EvidenceSource> Sources);

/// <param name="Texts">Each with its place; the last part of its field is the question.</param>
/// <param name="Passages">Marked in them so far.</param>
/// <param name="Pictures">That may be seen beside them; each is asked for by itself.</param>
public sealed record EvidenceTexts(string Source, ImmutableArray<Released> Texts, ImmutableArray<Passage> Passages, ImmutableArray<KeptPicture> Pictures, Quoting? Quoting);

/// <param name="Frame">Its themes in order.</param>
public sealed record EvidenceView(CodingFrame Frame, ImmutableArray<Passage> Passages);

/// <param name="Words">Null where they may not be read, or not any more.</param>
public sealed record PassageText(Passage Passage, Released? Words, Released? Note);

public sealed record PassageTexts(ImmutableArray<PassageText> Passages);
