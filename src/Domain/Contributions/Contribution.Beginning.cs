using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Domain.Contributions;

/// <summary>Beginning, answering purposes, finishing, and coming back with the code.</summary>
public sealed partial record Contribution
{
    private const Roles WritesDown = Roles.Policy | Roles.Steward;

    /// <summary>A contribution holds at most so many fields; no consultation asks as much.</summary>
    internal const int MostWords = 200;

    /// <param name="flood">Of the poster that it came by; <see cref="Flood.None"/> otherwise.</param>
    public Outcome<ImmutableArray<ContributionEvent>> Begin(BeginContribution command, Flood flood, DateTimeOffset now)
    {
        if (Status is not ContributionStatus.None) return ContributionProblems.BegunAlready();
        if (flood.WhyNot() is { } taken) return taken;
        var faults = new List<Problem>();
        if (command.Engagement.Kind is not EngagementKind.Consultation) faults.Add(ContributionProblems.NotAConsultation());
        if (!MayBegin(command)) faults.Add(ContributionProblems.RouteNotTheirs());
        if (command.Route is Route.Poster != command.Poster is not null || (command.Poster is not null && !Slug.IsSlug(command.Poster))) faults.Add(ContributionProblems.PosterUnknown());
        if (command.Route is Route.OnBehalf != command.GivenBy.Giver is Giver.OrganisationOnBehalf) faults.Add(ContributionProblems.GiverDoesNotFitRoute());
        if (command.Route is Route.TakenDown && command.GivenBy.Method is not Method.OralWithScript) faults.Add(ContributionProblems.ScriptWanted());
        if (command.ResumeMark is not null && !KeptCode.IsMark(command.ResumeMark)) faults.Add(ContributionProblems.CodeNotWhole());
        faults.AddRange(Checks.Of(command.GivenBy, command.Age, now));
        faults.AddRange(Checks.Of(command.Notice));
        return Outcome.Unless<ImmutableArray<ContributionEvent>>(faults, () =>
        [
            new ContributionBegun(command.Id, command.Engagement, command.Route, command.Member, command.Poster, command.Actor.Id, command.ResumeMark),
            new ConsentRequested(command.Id, command.GivenBy, command.Notice, command.Age, flood is Flood.Quarantined),
        ]);
    }

    // A person contributes without an account, so without a role; nobody with one takes their place.
    private static bool MayBegin(BeginContribution command) => command.Route switch
    {
        Route.Link or Route.Poster => command is { Actor: { Roles: Roles.None, Member: null }, Member: null },
        Route.OnBehalf => command.Member is { } member && command.Actor.SpeaksFor(member),
        Route.TakenDown or Route.Paper => command.Actor.Holds(WritesDown) && command.Member is null,
        _ => false,
    };

    /// <summary>One purpose at a time; later the same way. What was not asked is a no.</summary>
    public Outcome<ImmutableArray<ContributionEvent>> Answer(AnswerPurpose command, Bodies bodies, DateTimeOffset now)
    {
        if (WhyNotChange(command.Actor, now) is { } problem) return problem;
        Problem[] faults = [.. Checks.Of(command.Provision, Id, bodies, now), .. Checks.Of(command.Notice)];
        if (faults.Length > 0) return Outcome.Refused<ImmutableArray<ContributionEvent>>(faults);
        var answered = Unless(null, new PurposeAnswered(command.Provision, command.Notice), now);
        // No to everything, and now a yes; or the last yes is taken back.
        return Consent.State is ConsentState.Refused && command.Provision.Permits ? answered.Map(events => events.Add(new ConsentGiven())) : WithEnd(answered, now);
    }

    public Outcome<ImmutableArray<ContributionEvent>> Finish(FinishContribution command, DateTimeOffset now)
    {
        if (!IsContributor(command.Actor) && !IsWriter(command.Actor)) return ContributionProblems.NoSuchContribution();
        if (Consent.IsOver) return ContributionProblems.Over(Consent.State);
        if (Status is ContributionStatus.Finished) return ContributionProblems.FinishedAlready();
        if (command.Words.IsDefaultOrEmpty) return ContributionProblems.NothingWritten();
        if (command.Words.Length > MostWords || command.Words.Any(words => !IsMine(words, Texts.Words)) || command.Words.DistinctBy(words => words.Place.Field, StringComparer.Ordinal).Count() != command.Words.Length)
            return ContributionProblems.WordsMisplaced();
        if (Checks.Of(command.Attributes, Attributes, Consent, now).FirstOrDefault() is { } fault) return fault;
        if (command.Code is not { IsWhole: true }) return ContributionProblems.CodeNotWhole();
        var said = command.Attributes;
        ContributionEvent[] finished = [new ContributionFinished(command.Words, said is null ? null : new(said.Role, said.Region), command.Code), .. said?.Age is null ? [] : new[] { new ContributorDescribed(said) }];
        // What staff wrote down stays a request until the person confirms it.
        return Route is Route.TakenDown && !Consent.Confirmed ? Done([.. finished])
            : Consent.Grants.Any(grant => grant.State is ConsentState.Given) ? Done([.. finished, new ConsentGiven()])
            : Done([.. finished, new ConsentRefused()]);
    }

    /// <summary>Who shows the code, or comes back to a draft. One answer for wrong, unknown and malformed.</summary>
    /// <param name="mark">A mark of the secret that was shown.</param>
    public Outcome<Actor> Check(string mark) => KeptCode.Opens(Code?.Mark ?? ResumeMark, mark) ? Outcome.Done(Id.Contributor) : ContributionProblems.CodeUnknown();

    internal bool IsMine(SealedWords words, string folder) =>
        words is { Place: { Version: > 0 } place, Box.IsDefaultOrEmpty: false } && place.Owner == Id.Value && Texts.IsOneOf(folder, place.Field);

    private Problem? WhyNotChange(Actor actor, DateTimeOffset now) =>
        Status is ContributionStatus.None || !MayChange(actor) ? ContributionProblems.NoSuchContribution()
        : Consent.IsOver ? ContributionProblems.Over(Consent.State)
        : Consent.IsOfAChildGrownUp(now) ? ContributionProblems.AskAgain()
        : Shredding.Of(Consent, now) is KeyFate.Shred ? ContributionProblems.WordsGone()
        : null;

    /// <summary>What is so already needs no second telling.</summary>
    private Outcome<ImmutableArray<ContributionEvent>> Unless(Problem? problem, ConsentEvent happened, DateTimeOffset now) =>
        problem is not null ? problem
        : ReferenceEquals(Consent.Apply(happened, now), Consent) ? ContributionProblems.AlreadySo()
        : Done(happened);

    private static Outcome<ImmutableArray<ContributionEvent>> Done(params ImmutableArray<ContributionEvent> events) => Outcome.Done(events);
}
