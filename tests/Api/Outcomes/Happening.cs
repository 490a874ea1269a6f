using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Outcomes;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Grains.Engagements;
using Clinks.Engage.Grains.Outcomes;
using static Clinks.Engage.Api.Tests.Contributions.Telling;

namespace Clinks.Engage.Api.Tests.Outcomes;

/// <summary>Ann and Ben of the policy staff write what happened after one consultation.</summary>
internal sealed class Happening(Platform platform, EngagementId engagement)
{
    public const string Asked = "We asked families about visits.", Said = "You said that visits are cancelled too late.", Did = "We told the prisons, and wrote to the minister.";

    public static readonly TypedEntry Entry = new(new(Said), new(Did), Progress.UnderWay, new(""), new DateOnly(2026, 3, 1), null);

    public IOutcomesGrain Grain => platform.Grains.Outcomes(engagement);

    public static async Task<Happening> Open(Platform platform, string name)
    {
        await Asking.OpenConsultation(platform, name);
        return Of(platform, name);
    }

    public static Happening Of(Platform platform, string name) => new(platform, EngagementId.Parse("consultation-" + name));

    public async Task<Happening> Closed()
    {
        (await platform.Grains.Engagement(engagement).Close(new(Ann, NewRequest()), Cancel)).Get();
        return this;
    }

    /// <summary>What was asked, and one entry.</summary>
    public async Task<Happening> Written(Wording? asked = null, params TypedEntry[] entries)
    {
        (await Grain.WriteAsked(new(Ann, NewRequest(), asked ?? new(Asked), 0), Cancel)).Get();
        foreach (var entry in entries is [] ? [Entry] : entries) (await Grain.WriteEntry(new(Ann, NewRequest(), null, 0, entry), Cancel)).Get();
        return this;
    }

    public async Task<Happening> Public()
    {
        var edition = (await Sees()).Edition;
        (await Grain.Propose(new(Ann, NewRequest(), edition), Cancel)).Get();
        (await Grain.Publish(new(Ben, NewRequest(), edition), Cancel)).Get();
        return this;
    }

    public async Task<OutcomesView> Sees() => (await Grain.Get(new(Ann), Cancel)).Get();

    public async Task<PublishedOutcomes?> Read() => (await Grain.GetPublic(Ask.Platform, Cancel)).Published;

    public Task<Outcome<Answered<EditionNow>>> TakeDown(int version = 1) => Grain.TakeDown(new(Ben, NewRequest(), version, WhyTakenDown.TellsWho), Cancel);

    public static readonly ThemeId Families = ThemeId.Parse("families"), OfGovernment = ThemeId.Parse("families-government");
}
