using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Grains.Contributions;

namespace Clinks.Engage.Api.Contributing;

/// <summary>What we hold of whoever showed the code, as the pages need it.</summary>
/// <param name="Title">What they were asked about.</param>
public sealed record Yours(ContributionView View, Actor Actor, Wording? Title, DateTimeOffset Now)
{
    /// <summary>It is public what happened after they, and others, told something. Only the page that says so asks: taking back waits for nothing that it does not need.</summary>
    public bool IsTold { get; init; }

    public ConsentShown Consent => View.Consent;

    public bool IsOver => Consent.State is ConsentState.Withdrawn or ConsentState.Invalidated;

    /// <summary>They were under 18 when they were asked last, and are not now.</summary>
    public bool HasGrownUp => !IsOver && Consent.Age?.EighteenFrom is { } grown && grown <= Now && !(Consent.Since >= grown);

    public IEnumerable<Grant> InForce => Consent.Grants.Where(grant => grant.IsYes && !(grant.Provision.Until <= Now));

    /// <summary>All that was permitted has ended, or has to be asked again.</summary>
    public bool MayRenew => !IsOver && Consent.State is ConsentState.Given or ConsentState.Renewed or ConsentState.Expired && (HasGrownUp || Consent.State is ConsentState.Expired || (Renewable.Any() && !InForce.Any()));

    /// <summary>What can be said yes to once more as it was.</summary>
    public IEnumerable<Grant> Renewable => Consent.Grants.Where(grant => grant.IsYes);

    public bool MayChange => !IsOver && !HasGrownUp;

    /// <summary>Purposes to which a young person's own yes is wanted besides.</summary>
    public IEnumerable<Purpose> Guarded =>
        Consent.Age?.IsUnder18(Now) is true ? InForce.Select(grant => grant.Provision.Purpose).Where(purpose => purpose is Purpose.Media or Purpose.AttributedQuote) : [];

    public bool SaidYes(Purpose purpose) => Consent.Yeses.Contains(new(YesFrom.Person, purpose));

    /// <summary>Who they are, where they let it be told and have not said it; null where nothing is asked.</summary>
    internal AboutAsked? AsksAbout => MayChange && View.Status is Domain.Contributions.ContributionStatus.Finished ? AboutAsked.Of(Consent, View.About, Now) : null;

    public IEnumerable<UseRequest> AskedOfThem => IsOver ? [] : Consent.Requests.Where(request => request.Answer is UseAnswer.Asked);

    /// <summary>What staff made of the words besides edits: redacted texts and paraphrases.</summary>
    public IEnumerable<string> SaidOtherwise =>
        View.Words.Where(words => words.Place.Field.StartsWith(Texts.Redactions, StringComparison.Ordinal) || words.Place.Field.StartsWith(Texts.Paraphrases, StringComparison.Ordinal)).Select(words => words.Words);

    public string? TextAt(string field) => View.Words.FirstOrDefault(words => words.Place.Field == field)?.Words;

    /// <summary>Null where there is no code, or it is too long ago that it was typed.</summary>
    internal static async Task<Yours?> Load(HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        if (http.RequestServices.GetRequiredService<ContributorCookies>().ReadHeld(http) is not { } held) return null;
        if (!(await grains.ContributionCodesGrain().Try(new(Actor.System, held.Code), cancel)).Is(out var opens)) return null;
        if (!(await grains.Contribution(opens.Contribution).Get(new(opens.Contributor), cancel)).Is(out var view)) return null;
        var about = await Consultation.Find(view.Engagement, null, grains, cancel);
        return new(view, opens.Contributor, about.Is(out var found) ? found.Title : null, http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
    }
}
