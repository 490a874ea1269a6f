namespace Clinks.Engage.Domain.Evidence.Redacting;

/// <summary>Why words are taken out. A closed list: free text about words that identify somebody would itself identify them.</summary>
public enum CutReason
{
    IdentifiesThePerson,
    IdentifiesSomebodyElse,
    IdentifiesStaff,

    /// <summary>Somebody else's story, or what was told in confidence.</summary>
    NotTheirsToTell,

    /// <summary>Reporting restrictions, a trial to come, somebody under 18 before a court.</summary>
    OfACourtCase,

    /// <summary>Would make it easier to harm those who live or work in a place, or to find somebody who is protected.</summary>
    SafetyOfAPlace,

    /// <summary>With other words of the text, or with what is known already, it would be enough to know who it is.</summary>
    WithOtherWords,
}

/// <summary>Why a suggestion stays in.</summary>
public enum KeepReason
{
    /// <summary>A word that only looks like a name, a place, a date or a number.</summary>
    IsNoName,

    /// <summary>A place, a body or a day that everybody knows and that leads to nobody.</summary>
    IsPublic,

    /// <summary>True of so many that it leads to nobody.</summary>
    IsTrueOfMany,

    /// <summary>The person asked that it stays, knowing who will read it.</summary>
    ThePersonAsked,
}

/// <summary>Words to take out. Positions are UTF-16 units of the text as it was written.</summary>
public sealed record Cut(int Start, int Length, CutKind Kind, CutReason Reason);

/// <summary>Words that stay, decided one by one: it decides the suggestion at exactly this place and no other.</summary>
public sealed record Kept(int Start, int Length, KeepReason Reason);

/// <summary>Whoever decides says that somebody who reads its language has looked at this part, and told them what to take out.</summary>
public sealed record LookedAt(int Start, int Length);

/// <summary>What a person decided about a text.</summary>
public sealed record Redaction(ImmutableArray<Cut> Cuts, ImmutableArray<Kept> Kept, ImmutableArray<LookedAt> LookedAt)
{
    public static Redaction Empty { get; } = new([], [], []);
}
