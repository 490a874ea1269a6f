using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Outcomes;

/// <param name="Edition">Of the draft, in which it was written.</param>
public sealed record DraftAsked(Wording Text, int Edition, string By);

/// <param name="Edition">Of the draft, in which it was written last.</param>
public sealed record DraftEntry(int Number, EntryText Text, int Edition, string By);

public sealed record Proposal(int Edition, string By, DateTimeOffset At);

public sealed record TakingDown(WhyTakenDown Why, string By, DateTimeOffset At);

/// <summary>One version that was public, and until when.</summary>
public sealed record Publication(int Version, int Edition, OutcomeText Text, string By, DateTimeOffset At)
{
    public TakingDown? TakenDown { get; init; }
}

/// <summary>What happened after one consultation: the draft, and every version that was ever public. The fold of <see cref="OutcomeEvent"/>s.</summary>
public sealed partial record OutcomeBook : IFold<OutcomeBook, OutcomeEvent>
{
    public static OutcomeBook Empty { get; } = new();

    /// <summary>How often the draft was changed.</summary>
    public int Edition { get; private init; }

    public DraftAsked? Asked { get; private init; }

    public ImmutableArray<DraftEntry> Entries { get; private init; } = [];

    /// <summary>Of the draft as it is; a change after it takes it back.</summary>
    public Proposal? Proposal { get; private init; }

    public ImmutableArray<Publication> Versions { get; private init; } = [];

    /// <summary>Numbers of entries are not given again.</summary>
    internal int Last { get; private init; }

    private int LastVersion => Versions is [.., var last] ? last.Version : 0;

    /// <summary>What everybody may read now.</summary>
    public Publication? Public => PublicOf(Versions);

    /// <summary>What would be public; null where it is not whole.</summary>
    public OutcomeText? Draft => DraftOf(Asked, Entries);

    /// <summary>What was taken down is not public, and nothing that was before it is.</summary>
    public static Publication? PublicOf(ImmutableArray<Publication> versions) => versions is [.., { TakenDown: null } last] ? last : null;

    public static OutcomeText? DraftOf(DraftAsked? asked, ImmutableArray<DraftEntry> entries) => asked is not null && !entries.IsEmpty ? new(asked.Text, [.. entries.Select(entry => entry.Text)]) : null;

    public DraftEntry? Find(int number) => Entries.FirstOrDefault(entry => entry.Number == number);

    public OutcomeBook Apply(OutcomeEvent happened, DateTimeOffset at) => happened switch
    {
        OutcomeAskedWritten e => Changed() with { Asked = new(e.Asked, Edition + 1, e.By) },
        OutcomeEntryWritten e => Changed() with { Last = Math.Max(Last, e.Number), Entries = Put(new(e.Number, e.Text, Edition + 1, e.By)) },
        OutcomeEntryDropped e => Changed() with { Entries = Entries.RemoveAll(entry => entry.Number == e.Number) },
        OutcomesProposed e => this with { Proposal = e.Edition == Edition ? new(e.Edition, e.By, at) : Proposal },
        OutcomesPublished e => e.Version <= LastVersion ? this : this with { Proposal = null, Versions = Versions.Add(new(e.Version, e.Edition, e.Text, e.By, at)) },
        // Whatever was public up to then: where the body of a version was erased, none before it comes back.
        OutcomesTakenDown e => Public is { } now && now.Version <= e.Version ? this with { Proposal = null, Versions = Versions.Replace(now, now with { TakenDown = new(e.Why, e.By, at) }) } : this,
        _ => throw new InvalidOperationException($"What happened does not know {happened.GetType().Name}."),
    };

    private OutcomeBook Changed() => this with { Edition = Edition + 1, Proposal = null };

    private ImmutableArray<DraftEntry> Put(DraftEntry entry) => Find(entry.Number) is { } was ? Entries.Replace(was, entry) : Entries.Add(entry);
}
