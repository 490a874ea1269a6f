using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Domain.Contributions;

/// <summary>What somebody of the staff, or the person, has to do before a contribution goes on.</summary>
public enum Waiting
{
    /// <summary>It came in a flood: a steward looks.</summary>
    Quarantine,

    /// <summary>Somebody wrote it for the person, who has not confirmed.</summary>
    Confirmation,

    /// <summary>A use was asked for that a second person approves.</summary>
    SecondPerson,

    /// <summary>A use was asked for that the contributor alone approves.</summary>
    Contributor,
    GuardiansYes,
    SafeguardingLeadsYes,

    /// <summary>A concern is open.</summary>
    Concern,
}

/// <summary>What a contribution waits for, told without any of its words.</summary>
public sealed partial record Contribution
{
    private static readonly ImmutableArray<Purpose> Guarded = [.. Enum.GetValues<Purpose>().Where(purpose => purpose.IsGuardedUnder18())];

    public ImmutableArray<Waiting> Waits(DateTimeOffset now)
    {
        var waits = ImmutableArray.CreateBuilder<Waiting>();
        if (Consent.IsHeld) waits.Add(Waiting.Concern);
        if (Status is not ContributionStatus.Finished || Consent.IsOver) return waits.DrainToImmutable();
        if (Consent.Quarantined) waits.Add(Waiting.Quarantine);
        if (AwaitsConfirmation) waits.Add(Waiting.Confirmation);
        foreach (var request in Consent.Requests.Where(request => request.Answer is UseAnswer.Asked))
            waits.Add(Consent.About(request.Use.Purpose, request.Use.Recipient)?.Provision.EachUse is Approval.AskMe ? Waiting.Contributor : Waiting.SecondPerson);
        if (!Wanted(YesFrom.Guardian, now).IsEmpty) waits.Add(Waiting.GuardiansYes);
        if (!Wanted(YesFrom.SafeguardingLead, now).IsEmpty) waits.Add(Waiting.SafeguardingLeadsYes);
        return [.. waits.Distinct()];
    }

    /// <summary>The purposes that a yes of theirs is wanted for.</summary>
    public ImmutableArray<Purpose> Wanted(YesFrom from, DateTimeOffset now) => Status is ContributionStatus.Finished && !Consent.IsOver && Consent.Age?.IsUnder18(now) is true
        ? [.. Guarded.Where(purpose => Consent.About(purpose, null) is { Provision.Permits: true, State: ConsentState.Given or ConsentState.Renewed } && !Consent.Yeses.Contains(new(from, purpose)))]
        : [];

    /// <summary>Whose turn it is. The person's own turn is nobody's else, and a steward sees to it that they can.</summary>
    public static Roles TurnOf(Waiting waiting) => waiting switch
    {
        Waiting.SecondPerson => Roles.Policy | Roles.Steward,
        Waiting.SafeguardingLeadsYes or Waiting.Concern => Roles.SafeguardingLead,
        _ => Roles.Steward,
    };

    /// <summary>The same event for a reader who keeps no words, not even sealed ones; null where it is about nothing else.</summary>
    public static ContributionEvent? WithoutWords(ContributionEvent happened) => happened switch
    {
        ContributionFinished e => e with { Words = [] },
        PurposeAnswered e => e with { Provision = e.Provision.WithoutWords() },
        ConsentRenewed e => e with { Provisions = [.. e.Provisions.Select(provision => provision.WithoutWords())] },
        EditProposed => null,
        _ => happened,
    };
}
