using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Responding;

namespace Clinks.Engage.Domain.Packs;

/// <summary>The register of what left in evidence packs: to whom, when, under which consent, and what became of it. Never words.</summary>
public abstract record PackEvent
{
    private protected PackEvent()
    {
    }
}

/// <param name="Title">What it is for, as staff wrote it.</param>
/// <param name="Quotes">Numbers of passages, in the order in which they were chosen.</param>
/// <param name="Release">Whose tables go with it.</param>
/// <param name="Replaces">The pack that this one is a corrected edition of.</param>
[EventType("pack-planned/1")]
public sealed record PackPlanned(int Pack, string Title, BodyId Recipient, ImmutableArray<int> Quotes, int? Release, int? Replaces, string By) : PackEvent;

/// <summary>A file was made and handed to whoever downloaded it. Everything that was taken back before this stands in the log is not in it.</summary>
/// <param name="Handing">Of this pack: 1, 2, …</param>
/// <param name="Sha256">Of the file, hexadecimal.</param>
[EventType("pack-handed-out/1")]
public sealed record PackHandedOut(int Pack, int Handing, BodyId Recipient, Language Language, ImmutableArray<HandedQuote> Quotes, string Sha256, string By) : PackEvent;

/// <summary>Whoever received it was asked to take these quotes out.</summary>
[EventType("recall-sent/1")]
public sealed record RecallSent(int Pack, int Handing, ImmutableArray<int> Quotes, string By) : PackEvent;

/// <summary>What was asked back so far is settled.</summary>
[EventType("recall-closed/1")]
public sealed record RecallClosed(int Pack, int Handing, RecallEnd End, string By) : PackEvent;

public enum RecallEnd
{
    /// <summary>They say that it is gone, or never was passed on.</summary>
    Destroyed,

    /// <summary>It was lawfully published before; what is printed stays.</summary>
    PublishedBefore,

    /// <summary>They were asked, and asked again, and did not answer.</summary>
    NoAnswer,
}

/// <summary>One quote in a file: whose, for what use, and under which version of their consent.</summary>
/// <param name="Quote">The number of its passage, which stands beside it in the file.</param>
/// <param name="Use">Of an organisation: how it is named, which it may take back.</param>
public sealed record HandedQuote(int Quote, ContributionId? Contribution, ResponseId? Response, Use? Use, int? ConsentVersion, Shown Shown);
