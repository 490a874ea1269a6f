using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Identity;

namespace Clinks.Engage.Grains.Evidence;

/// <summary>
/// What policy staff make of what was told in one engagement: they read what they may, mark passages, code them to themes, and propose quotes that
/// somebody else approves. Key and stream: <c>evidence-{engagement}</c>.
/// </summary>
public interface IEvidenceGrain : IGrainWithStringKey
{
    /// <summary>What there is to read, and how much of it is marked. No words.</summary>
    [Allow(Roles.Policy)]
    Task<Outcome<EvidenceSources>> GetSources(Ask ask, CancellationToken cancel);

    /// <summary>The texts of one source. Of a contribution this is a use, which its contributor sees, once a reader and day.</summary>
    [Allow(Roles.Policy)]
    Task<Outcome<EvidenceTexts>> Read(ReadSource ask, CancellationToken cancel);

    /// <summary>The frame, and every passage with its codes. No words.</summary>
    [Allow(Roles.Policy)]
    Task<Outcome<EvidenceView>> Get(Ask ask, CancellationToken cancel);

    /// <summary>Some passages with their words and notes, as far as they may be read now.</summary>
    [Allow(Roles.Policy)]
    Task<Outcome<PassageTexts>> ReadPassages(ReadPassages ask, CancellationToken cancel);

    /// <summary>What a quote could tell of who speaks, where what is wanted would single them out.</summary>
    [Allow(Roles.Policy)]
    Task<Outcome<CoarserShown>> GetCoarser(AskCoarser ask, CancellationToken cancel);

    [Allow(Roles.Policy)]
    Task<Outcome<Answered<PassageNumber>>> Mark(MarkPassage command, CancellationToken cancel);

    [Allow(Roles.Policy)]
    Task<Outcome<Answered<PassageNumber>>> Code(CodePassage command, CancellationToken cancel);

    [Allow(Roles.Policy)]
    Task<Outcome<Answered<PassageNumber>>> Note(WriteNote command, CancellationToken cancel);

    [Allow(Roles.Policy)]
    Task<Outcome<Answered<PassageNumber>>> Drop(DropPassage command, CancellationToken cancel);

    [Allow(Roles.Policy)]
    Task<Outcome<Answered<PassageNumber>>> ProposeQuote(ProposeQuote command, CancellationToken cancel);

    /// <summary>A second person's yes or no.</summary>
    [Allow(Roles.Policy)]
    Task<Outcome<Answered<PassageNumber>>> AnswerQuote(AnswerQuote command, CancellationToken cancel);

    [Allow(Roles.Policy)]
    Task<Outcome<Answered<Nothing>>> AddTheme(AddTheme command, CancellationToken cancel);

    [Allow(Roles.Policy)]
    Task<Outcome<Answered<Nothing>>> RenameTheme(RenameTheme command, CancellationToken cancel);

    [Allow(Roles.Policy)]
    Task<Outcome<Answered<Nothing>>> RetireTheme(RetireTheme command, CancellationToken cancel);
}

public static class EvidenceGrains
{
    public static IEvidenceGrain Evidence(this IGrainFactory grains, EngagementId engagement) => grains.GetGrain<IEvidenceGrain>("evidence-" + engagement.Value);
}
