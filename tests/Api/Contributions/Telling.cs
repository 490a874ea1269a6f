using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Grains.Contributions;

namespace Clinks.Engage.Api.Tests.Contributions;

/// <summary>An open consultation, and somebody without an account who tells something in it, by the grains that the pages will call.</summary>
internal sealed class Telling
{
    public const string Story = "Qz1Story: nobody told us about visits.", Secret = "a-secret-of-the-browser";

    public static readonly Actor Steward = new("steward-1", Roles.Steward), Ann = new("ann", Roles.Policy), Ben = new("ben", Roles.Policy), Lead = new("lead-1", Roles.SafeguardingLead), Protection = new("dpo-1", Roles.DataProtectionLead);
    public static readonly Notice Shown = new("2026-03", new('b', 64), Language.English, Method.Written, "page");
    public static readonly GivenBy Self = new(Giver.Self, null, Method.Written);

    private readonly Platform platform;

    private Telling(Platform platform, EngagementId engagement, Actor visitor)
    {
        this.platform = platform;
        Engagement = engagement;
        Visitor = visitor;
    }

    public EngagementId Engagement { get; }

    public Actor Visitor { get; private init; }

    public ContributionId Id { get; private set; }

    /// <summary>As it was shown at the end.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Who showed the code, or the secret of the draft.</summary>
    public Actor Person { get; private set; } = Actor.System;

    public IContributionGrain Grain => platform.Grains.Contribution(Id);

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A new consultation that is open.</summary>
    public static async Task<Telling> Open(Platform platform, string name)
    {
        await Asking.OpenConsultation(platform, name);
        return new(platform, EngagementId.Parse("consultation-" + name), Actor.Visitor(name));
    }

    /// <summary>Somebody else in the same consultation.</summary>
    public Telling Another(string who) => new(platform, Engagement, Actor.Visitor($"{Engagement}-{who}"));

    /// <summary>The same contribution on a platform that was started anew.</summary>
    public Telling On(Platform restarted) => new(restarted, Engagement, Visitor) { Id = Id, Code = Code, Person = Person };

    public static RequestKey NewRequest() => RequestKey.Of(Guid.NewGuid().ToString("N"), "contribution", []);

    public BeginContribution Beginning(Route route = Route.Link, string? poster = null, RequestKey? request = null) =>
        new(Visitor, request ?? NewRequest(), Engagement, route, Self, Shown, Age.Adult, null, poster, null);

    /// <summary>A new poster of this consultation: its code.</summary>
    public async Task<string> Poster(string place) => (await platform.Grains.Posters(Engagement).Make(new(Ann, NewRequest(), place), Cancel)).Get().Answer.Code;

    public Task<Outcome<Answered<ContributionNow>>> Begin(BeginContribution asked)
    {
        Id = asked.Id;
        return Grain.Begin(new(asked, Secret), Cancel);
    }

    public async Task<Telling> Begun(Route route = Route.Link, string? poster = null, Age? age = null, Language language = Language.English)
    {
        (await Begin(Beginning(route, poster) with { Age = age ?? Age.Adult, Notice = Shown with { Language = language } })).Get();
        Person = (await Resume()).Get().Contributor;
        return this;
    }

    public Task<Outcome<CodeOpens>> Resume(string secret = Secret) => Grain.Resume(new(Actor.System, secret), Cancel);

    public async Task<int> Writes(int seen, params (string Name, string? Text)[] fields) =>
        (await Grain.SaveDraft(new(Person, NewRequest(), seen, [.. fields.Select(field => new WrittenField(field.Name, field.Text))]), Cancel)).Get().Version;

    public async Task<Telling> Answers(params Provision[] provisions)
    {
        foreach (var provision in provisions) (await Answer(provision)).Get();
        return this;
    }

    public Task<Outcome<Answered<ContributionNow>>> Answer(Provision provision, string? name = null, string? contact = null) =>
        Grain.Answer(new(Person, NewRequest(), new(provision, name, contact), Shown), Cancel);

    /// <summary>Told, answered and finished; the code is shown.</summary>
    public Task<Telling> Told(params Provision[] provisions) => Told(null, provisions);

    public async Task<Telling> Told(Attributes? attributes, Provision[] provisions)
    {
        await Begun();
        return await Sent(attributes, provisions);
    }

    public Task<Telling> Sent(params Provision[] provisions) => Sent(null, provisions);

    private async Task<Telling> Sent(Attributes? attributes, Provision[] provisions)
    {
        await Writes(0, ("story", Story));
        await Answers(provisions);
        await Finished(attributes);
        return this;
    }

    public async Task Finished(Attributes? attributes = null)
    {
        Code = (await Grain.Finish(new(Person, NewRequest(), attributes, null), Cancel)).Get().Answer.Code!;
        Person = (await Try(Code)).Get().Contributor;
    }

    public Task<Outcome<CodeOpens>> Try(string typed) => platform.Grains.ContributionCodesGrain().Try(new(Actor.System, typed), Cancel);

    public async Task<ContributionView> Sees() => (await Grain.Get(new(Person), Cancel)).Get();

    public Task<Outcome<Answered<ContributionNow>>> Withdraw(RequestKey? request = null) => Grain.Withdraw(new(Person, request ?? NewRequest()), Cancel);

    public Task<Outcome<Answered<UsedWords>>> Use(Use use, Actor? by = null, RequestKey? request = null) => Grain.Use(new(by ?? Ann, request ?? NewRequest(), use), Cancel);

    public Task<Outcome<Answered<LookedAtWords>>> Look(Actor? by = null, LookReason reason = LookReason.Redaction, RequestKey? request = null) =>
        Grain.LookAt(new(by ?? Steward, request ?? NewRequest(), reason), Cancel);

    public static Provision Yes(Purpose purpose, params BodyId[] to) => new(purpose, true)
    {
        Manner = purpose is Purpose.Aggregate or Purpose.Recontact ? Manner.AggregatedOnly : Manner.OwnWords,
        Recipients = [.. to],
    };

    public static Use Wanted(Purpose purpose, BodyId? to = null) =>
        new(purpose, purpose is Purpose.Aggregate or Purpose.Recontact ? Manner.AggregatedOnly : Manner.OwnWords) { Recipient = to };

    public static void Refused<T>(Outcome<T> outcome, string code) => Assert.Equal([code], outcome.Problems.Select(problem => problem.Code));
}
