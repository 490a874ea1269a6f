using Clinks.Engage.Api.Tests.Contributions;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Packs;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Grains.Evidence;
using Clinks.Engage.Grains.Packs;
using Tells = Clinks.Engage.Domain.Evidence.Shown;
using static Clinks.Engage.Api.Tests.Contributions.Telling;
using Place = Clinks.Engage.Domain.Consent.Place;

namespace Clinks.Engage.Api.Tests.Evidence;

/// <summary>Two of the policy staff, Ann and Ben, work with what was told in one consultation.</summary>
internal sealed class Coding(Platform platform, Telling first)
{
    public static readonly ThemeId Families = ThemeId.Parse("families"), OfGovernment = ThemeId.Parse("families-government");
    public static readonly BodyId Ministry = BodyId.Parse("ministry-of-justice");
    public static readonly Attributes Family = new(ContributorRole.FamilyMember, Region.NorthWest);

    public IEvidenceGrain Evidence => platform.Grains.Evidence(first.Engagement);

    public IPacksGrain Packs => platform.Grains.Packs(first.Engagement);

    public Telling First => first;

    /// <summary>A consultation in which one person told the story and says yes to these, and to being read.</summary>
    public static async Task<Coding> Of(Platform platform, string name, params Provision[] provisions) =>
        new(platform, await (await Open(platform, name)).Told([Yes(Purpose.InternalAnalysis), .. provisions]));

    /// <summary>So many more who told something in it, each of this role and region.</summary>
    /// <summary>Who says who they are lets it be told somewhere: nobody else is asked.</summary>
    public async Task<List<Telling>> Others(int count, Attributes? attributes, params Provision[] provisions)
    {
        if (attributes is not null && provisions.Length == 0) provisions = [Yes(Purpose.AnonymousQuote, BodyId.Public) with { Attribution = Attribution.RoleAndRegion }];
        var others = new List<Telling>();
        for (var i = 0; i < count; i++) others.Add(await first.Another($"{attributes?.Region}-{i}".ToLowerInvariant()).Told(attributes, [Yes(Purpose.InternalAnalysis), .. provisions]));
        return others;
    }

    public static Place TextOf(Telling told, EvidenceTexts texts) => texts.Texts.Single(text => text.Place.Owner == told.Id.Value).Place;

    public async Task<Place> TextOf(Telling told) => TextOf(told, (await Evidence.Read(new(Ann, told.Id.Value), Cancel)).Get());

    public Task<Outcome<Answered<PassageNumber>>> Mark(Place text, int start = 0, int length = 8, params ThemeId[] themes) =>
        Evidence.Mark(new(Ann, NewRequest(), text, start, length, [.. themes]), Cancel);

    /// <summary>The first 20 characters, coded, proposed by Ann, approved by Ben.</summary>
    public async Task<int> Quoted(Telling told, Attribution attribution = Attribution.None, Tells shown = Tells.Nothing)
    {
        var number = (await Mark(await TextOf(told), 0, 20, OfGovernment)).Get().Answer.Number;
        (await Evidence.ProposeQuote(new(Ann, NewRequest(), number, attribution, shown), Cancel)).Get();
        (await Evidence.AnswerQuote(new(Ben, NewRequest(), number, Approve: true), Cancel)).Get();
        return number;
    }

    public async Task<int> Planned(BodyId recipient, params int[] quotes) =>
        (await Packs.Plan(new(Ann, NewRequest(), "Evidence on visits", recipient, [.. quotes], null, null), Cancel)).Get().Answer.Pack;

    public async Task<PackContent> Prepared(int pack) => (await Packs.Prepare(new(Ann, pack), Cancel)).Get();

    public Task<Outcome<Answered<HandingNumber>>> HandOut(PackContent content) =>
        Packs.HandOut(new(Ann, NewRequest(), content.Pack.Number, Language.English, [.. content.Quotes.Select(quote => quote.Handed)], new('c', 64)), Cancel);

    public async Task<HandingView> Handed(int pack, int handing = 1) => (await Packs.Get(new(Ann), Cancel)).Get().Packs[pack - 1].Handings[handing - 1];
}
