using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Packs;
using Clinks.Engage.Domain.Responding;

namespace Clinks.Engage.Domain.Evidence;

/// <summary>
/// All that was told in one consultation, as it stands after what was folded in so far: contributions under their consent, and what organisations
/// answered. Sealed words only. Fed from the log in its order; what is decided from it holds at that position.
/// </summary>
public sealed class Material
{
    private readonly Dictionary<ContributionId, Contribution> contributions = [];
    private readonly Dictionary<ResponseId, Response> responses = [];
    private readonly Dictionary<ContributionId, Shown> handedOut = [];

    public IEnumerable<Contribution> Contributions => contributions.Values;

    public IEnumerable<KeyValuePair<ResponseId, Response>> Responses => responses;

    public void Take(string stream, object happened, DateTimeOffset at)
    {
        switch (happened)
        {
            case ContributionEvent e when ContributionId.TryParse(stream, out var id):
                contributions[id] = Of(id).Apply(e, at);
                break;
            case ResponseEvent e when ResponseId.TryParse(stream, out var id):
                responses[id] = Of(id).Apply(e, at);
                break;
            case PackHandedOut e:
                foreach (var quote in e.Quotes)
                    if (quote.Contribution is { } contribution) handedOut[contribution] = handedOut.GetValueOrDefault(contribution) | quote.Shown;
                break;
        }
    }

    public Contribution Of(ContributionId id) => contributions.GetValueOrDefault(id, Contribution.Empty);

    public Response Of(ResponseId id) => responses.GetValueOrDefault(id, Response.Empty);

    /// <summary>Everybody who told something, said who they are in bands, and has not taken it back: among them nobody is to be singled out.</summary>
    internal List<Attributes> Answered() =>
        [.. contributions.Values.Where(one => one is { Status: ContributionStatus.Finished, Consent.IsOver: false }).Select(one => one.Attributes).OfType<Attributes>()];

    /// <summary>What packs that were handed out have told of who speaks: it cannot be taken back, so it counts with all that comes.</summary>
    internal Shown HandedOut(ContributionId id) => handedOut.GetValueOrDefault(id);

    /// <summary>The text at this place, sealed; null where there is none, or none any more.</summary>
    public SealedWords? Find(Place place) =>
        ContributionId.TryParse(place.Owner, out var contribution) ? Find(Of(contribution), place)
        : TryResponse(place, out var response) ? Of(response).Answers.All.FirstOrDefault(answer => answer.Words?.Place == place)?.Words
        : null;

    /// <summary>The text of somebody at this place.</summary>
    internal static SealedWords? Find(Contribution one, Place place)
    {
        // Nearly always it is what they told; asked for each of ten thousand quotes.
        foreach (var words in one.Words)
        {
            if (words.Place == place) return words;
        }

        return one.Written.FirstOrDefault(words => words.Place == place);
    }

    /// <summary>Why this may not be read now by who marks and codes; null where it may.</summary>
    public Problem? WhyNotRead(Actor actor, Place place, DateTimeOffset now) =>
        !actor.Holds(Roles.Policy) ? Problems.RoleMissing("read what was told")
        : Find(place) is null ? EvidenceProblems.NoSuchText()
        : TryResponse(place, out var response) ? Of(response).Status is ResponseStatus.Submitted ? null : EvidenceProblems.NoSuchText()
        : ContributionId.TryParse(place.Owner, out var id) && Of(id).Decide(Reading(place), now) is Decision.Withheld { Reason: var reason } ? WithheldProblems.Because(reason)
        : null;

    /// <summary>Reading and coding is a use of its own, which consent has to cover.</summary>
    public static Use Reading(Place place) => new(Purpose.InternalAnalysis, Texts.MannerOf(place.Field)) { Field = place.Field };

    /// <summary>The response that this answer is of.</summary>
    public static bool TryResponse(Place place, out ResponseId id) => ResponseId.TryParse(place.Field.Split('/')[0], out id);
}
