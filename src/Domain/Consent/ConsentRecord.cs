using System.Text.Json.Serialization;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Consent;

/// <summary>
/// The consent in force: a fold over its history (after ISO/IEC TS 27560, consent record). Its base decision is deny: what is not written here is
/// not open. Withdrawn and invalidated are ends: whatever comes later, or late, opens nothing. Outside Domain it is made of events alone.
/// </summary>
public sealed record ConsentRecord : IFold<ConsentRecord, ConsentEvent>
{
    public static ConsentRecord Empty { get; } = new();

    public ContributionId Contribution { get; internal init; }

    public ConsentState State { get; internal init; }

    public GivenBy? GivenBy { get; internal init; }

    /// <summary>By the person, where somebody else gave it or wrote it down.</summary>
    public bool Confirmed { get; internal init; }

    public Age? Age { get; internal init; }

    /// <summary>The language in which they were told and asked, and so the likely one of what they told.</summary>
    public Language Language { get; internal init; }

    /// <summary>When everything was asked last.</summary>
    public DateTimeOffset? Since { get; internal init; }

    public ImmutableArray<Grant> Grants { get; internal init; } = [];

    public Embargo? Embargo { get; internal init; }

    public ImmutableArray<Yes> Yeses { get; internal init; } = [];

    public ImmutableArray<UseRequest> Requests { get; internal init; } = [];

    public ImmutableArray<string> ApprovedEdits { get; internal init; } = [];

    public ImmutableArray<Concern> Concerns { get; internal init; } = [];

    public bool Quarantined { get; internal init; }

    /// <summary>How often it changed; every use is recorded with the version under which it was allowed.</summary>
    public int Version { get; internal init; }

    [JsonIgnore]
    public bool IsOver => State is ConsentState.Withdrawn or ConsentState.Invalidated;

    [JsonIgnore]
    public bool IsHeld => Concerns.Any(concern => concern.Holds);

    public Grant? About(Purpose purpose, BodyId? body)
    {
        // Of sharing there is one a body; of all else one a purpose, whoever receives it.
        foreach (var grant in Grants)
        {
            if (grant.Provision.Key is var key && key.Purpose == purpose && (purpose is not Purpose.ShareWithBody || key.Body == body)) return grant;
        }

        return null;
    }

    /// <summary>The permits that have not ended: also those that begin later, or wait for a yes, an end of an embargo or a hold.</summary>
    public ImmutableArray<Provision> Open(DateTimeOffset now) => IsOver
        ? []
        : [.. Grants.Where(grant => grant.State is ConsentState.Given or ConsentState.Renewed && grant.Provision.Permits && !(grant.Provision.Until <= now)).Select(grant => grant.Provision)];

    /// <summary>When the clock alone ends it, if nothing else happens: its last permit runs out, or a child is grown up. Null where it never does, or has ended.</summary>
    [JsonIgnore]
    public DateTimeOffset? EndsAt
    {
        get
        {
            if (State is not (ConsentState.Given or ConsentState.Renewed)) return null;
            var permits = Open(DateTimeOffset.MinValue);
            var last = permits.Any(permit => permit.Until is null) ? null : permits.Max(permit => permit.Until);
            var grown = Age?.EighteenFrom is { } at && !(Since >= at) ? at : (DateTimeOffset?)null;
            return grown < last || last is null ? grown ?? last : last;
        }
    }

    /// <summary>Given while somebody was under 18 who now is not: all is asked again.</summary>
    public bool IsOfAChildGrownUp(DateTimeOffset now) => Age?.EighteenFrom is { } grown && grown <= now && !(Since >= grown);

    public ConsentRecord Apply(ConsentEvent happened, DateTimeOffset at)
    {
        var next = Next(happened, at);
        return ReferenceEquals(next, this) ? this : next with { Version = Version + 1 };
    }

    /// <summary>This very record where nothing changes: what is told twice is told once.</summary>
    private ConsentRecord Next(ConsentEvent happened, DateTimeOffset at) => happened switch
    {
        SafeguardingRaised e => Concerns.Any(concern => concern.Number == e.Number) ? this : this with { Concerns = Concerns.Add(new(e.Number, ConcernState.Raised, e.Deadline)) },
        SafeguardingHeld e => Decided(new(e.Number, ConcernState.Held, e.Deadline)),
        SafeguardingReferred e => Decided(new(e.Number, ConcernState.Referred, e.Deadline)),
        SafeguardingLifted e => Decided(new(e.Number, ConcernState.Lifted, at)),
        QuarantineLifted => Quarantined ? this with { Quarantined = false } : this,
        // An end is an end; only what protects goes on.
        _ when IsOver => this,
        ConsentRequested e => GivenBy is null ? this with { Contribution = e.Contribution, GivenBy = e.GivenBy, Age = e.Age, Quarantined = e.Quarantined, Language = e.Notice.Language } : this,
        PurposeAnswered e => Answered(e.Provision, at),
        ConsentGiven => State is ConsentState.Requested or ConsentState.Refused ? this with { State = ConsentState.Given, Since = at } : this,
        ConsentRefused => State is ConsentState.Requested ? this with { State = ConsentState.Refused, Since = at } : this,
        ConsentConfirmed => Confirmed ? this : this with { Confirmed = true, State = State is ConsentState.Requested ? ConsentState.Given : State, Since = at },
        ConsentRenewed e => Renewed(e, at),
        ConsentExpired => State is ConsentState.Expired ? this : this with { State = ConsentState.Expired },
        ConsentInvalidated => this with { State = ConsentState.Invalidated },
        ConsentWithdrawn => this with { State = ConsentState.Withdrawn },
        PurposeWithdrawn e => Withdrawn(new(e.Purpose, e.Body), at),
        EmbargoSet e => Embargo is { } set && set.Until == e.Until ? this : this with { Embargo = new(e.Until) },
        EmbargoLifted => Embargo is null ? this : this with { Embargo = null },
        YesGiven e => Yeses.Contains(e.Yes) ? this : this with { Yeses = Yeses.Add(e.Yes) },
        YesTakenBack e => Yeses.Contains(e.Yes) ? this with { Yeses = Yeses.Remove(e.Yes) } : this,
        UseAsked e => Requests.Any(request => request.Number == e.Number) ? this : this with { Requests = Requests.Add(new(e.Number, e.Use, e.By, UseAnswer.Asked, ByContributor: false)) },
        UseApproved e => Answered(e.Number, UseAnswer.Approved, e.ByContributor),
        UseDeclined e => Answered(e.Number, UseAnswer.Declined, e.ByContributor),
        EditApproved e => ApprovedEdits.Contains(e.Field, StringComparer.Ordinal) ? this : this with { ApprovedEdits = ApprovedEdits.Add(e.Field) },
        _ => throw new InvalidOperationException($"Consent does not know {happened.GetType().Name}."),
    };

    private ConsentRecord Answered(Provision provision, DateTimeOffset at)
    {
        var was = Grants.FirstOrDefault(one => one.Provision.Key == provision.Key);
        // A no after a yes takes the yes back.
        var grant = new Grant(provision, provision.Permits ? ConsentState.Given : was is { State: not ConsentState.Refused } ? ConsentState.Withdrawn : ConsentState.Refused) { At = at };
        // Renewed is given, and stays what it is called.
        if (was is not null && was.Provision == provision && (was.State == grant.State || was.State is ConsentState.Renewed)) return this;
        return Forgetting(provision.Key) with { Grants = [.. Grants.Where(one => one.Provision.Key != provision.Key), grant] };
    }

    private ConsentRecord Withdrawn(ProvisionKey key, DateTimeOffset at)
    {
        var was = Grants.FirstOrDefault(one => one.Provision.Key == key);
        if (was is null || was.State is ConsentState.Withdrawn) return this;
        return Forgetting(key) with { Grants = Grants.Replace(was, was with { State = ConsentState.Withdrawn, At = at }) };
    }

    private ConsentRecord Renewed(ConsentRenewed e, DateTimeOffset at) => State is ConsentState.Requested ? this : this with
    {
        State = ConsentState.Renewed,
        GivenBy = e.GivenBy,
        Confirmed = false,
        Age = e.Age,
        Since = at,
        Grants = [.. e.Provisions.Select(provision => new Grant(provision, provision.Permits ? ConsentState.Renewed : ConsentState.Refused) { At = at })],
        Yeses = [],
        Requests = Forget(Requests, static _ => true),
    };

    /// <summary>A yes was said to a provision as it stood. Where that changes, it is asked for again.</summary>
    private ConsentRecord Forgetting(ProvisionKey key) => this with
    {
        Yeses = Yeses.RemoveAll(yes => yes.Purpose == key.Purpose),
        Requests = Forget(Requests, request => request.Use.Purpose == key.Purpose && (key.Body is null || request.Use.Recipient == key.Body)),
    };

    // Declined, not dropped: its number is never given to another.
    private static ImmutableArray<UseRequest> Forget(ImmutableArray<UseRequest> requests, Func<UseRequest, bool> which) =>
        [.. requests.Select(request => which(request) ? request with { Answer = UseAnswer.Declined } : request)];

    private ConsentRecord Answered(int number, UseAnswer answer, bool byContributor) =>
        Requests.FirstOrDefault(one => one.Number == number) is { } asked && Follows(asked.Answer, answer)
            ? this with { Requests = Requests.Replace(asked, asked with { Answer = answer, ByContributor = byContributor }) }
            : this;

    // A no may follow a yes, and nothing follows a no: who wants it still asks again.
    private static bool Follows(UseAnswer was, UseAnswer now) => was is UseAnswer.Asked || (was is UseAnswer.Approved && now is UseAnswer.Declined);

    private ConsentRecord Decided(Concern now) =>
        Concerns.FirstOrDefault(one => one.Number == now.Number) is { Holds: true } was && was != now ? this with { Concerns = Concerns.Replace(was, now) } : this;
}
