using Clinks.Engage.Api.Contributing;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Contributions;

namespace Clinks.Engage.Api.Assisting;

/// <summary>What somebody is writing down for a person. Only who began it has it; for everybody else, of their own organisation too, it is not there.</summary>
public sealed record Handling(Hand Hand, Consultation About, WritingView Draft, ContributionView Held, Actor Actor)
{
    public ContributionId Id => Draft.Contribution;

    public string Base => Hand.PathOf(About.Id);

    public string Path => $"{Base}/{Id}";

    public string Uses(PurposeQuestion question) => $"{Path}/uses/{question.Purpose.Slug()}";

    public string Check => Path + "/check";

    public string Pictures => Path + "/pictures";

    public string Send => Path + "/send";

    public string Text(string name) => Draft.Fields.FirstOrDefault(one => one.Name == name)?.Words.Words ?? "";

    internal static async Task<Outcome<Handling>> Load(Hand hand, string contribution, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        if (!ContributionId.TryParse(contribution, out var id)) return ContributionProblems.NoSuchContribution();
        var actor = Bearer.Of(http);
        var about = await Find(hand, http, grains, cancel);
        if (!about.Is(out var consultation)) return Outcome.Refused<Handling>(about.Problems);
        var got = await grains.Contribution(id).Get(new(actor), cancel);
        if (!got.Is(out var held)) return Outcome.Refused<Handling>(got.Problems);
        if (held.Engagement != consultation.Id || held.Route != hand.Route) return ContributionProblems.NoSuchContribution();
        // What was sent is not written on; it is the person's.
        if (held.Status is not ContributionStatus.Begun) return ContributionProblems.FinishedAlready();
        return (await grains.Contribution(id).GetDraft(new(actor), cancel)).Map(draft => new Handling(hand, consultation, draft, held, actor));
    }

    /// <summary>The consultation, and its page in the words in which the person is told.</summary>
    internal static Task<Outcome<Consultation>> Find(Hand hand, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        PageContext.Of(http).ReadAs(hand.Method);
        return Consultation.Find(NameFilter.IdOf(http), null, grains, cancel);
    }
}
