using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Folding;
using Clinks.Engage.Grains.Membership;
using Clinks.Engage.Grains.Vault;

namespace Clinks.Engage.Grains.Identity;

public sealed partial class AccountGrain(IEventLog log, IVault vault, TimeProvider clock) : FoldedGrain<Account, AccountEvent>(log), IAccountGrain
{
    private const string Scope = TokenGrain.Scope;

    // How long somebody who is the contact no more goes on by a session that was good. Letters and links ask anew each time.
    private static readonly TimeSpan ContactRemembered = TimeSpan.FromSeconds(60);

    private (ImmutableArray<MemberId> Members, DateTimeOffset At)? contact;

    private AccountId Id => AccountId.TryParse(Stream, out var id) ? id : throw new InvalidOperationException("This is the key of no account.");

    public async Task<Outcome<SignInLetter>> AskSignIn(AskAccount command, CancellationToken cancel)
    {
        var (secret, hash) = Secrets.NewLink();
        var code = Secrets.NewCode();
        var asked = await Decide<AskedLetter>(
            command,
            async account =>
            {
                var (access, now) = (await AccessNow(account, cancel), clock.GetUtcNow());
                // Before the code is marked: a refusal costs little.
                if (account.WhyNotAsk(access, now) is { } problem) return problem;
                return account.Ask(hash, await vault.Code(Id, hash, code, cancel), access, now).Map(happened => Only(happened, (SignInAsked it) => new AskedLetter(hash, it.LinkExpires, it.CodeExpires)));
            },
            cancel);
        if (!asked.Is(out var answered)) return Outcome.Refused<SignInLetter>(asked.Problems);
        var letter = answered.Answer;
        if (letter.LinkHash != hash) return Problems.LetterMadeAlready();
        return (await Recipient(command.Actor, cancel)).Map(address => new SignInLetter(Id, secret, code, letter.LinkExpires, letter.CodeExpires, address));
    }

    public Task<Outcome<Answered<StartedSession>>> RedeemLink(RedeemLink command, CancellationToken cancel) =>
        Decide<StartedSession>(
            Mine(command),
            async account =>
            {
                var access = account.Asked is null ? Access.Nothing : await AccessNow(account, cancel);
                return account.RedeemLink(command.LinkHash, command.Session, access, clock.GetUtcNow()).Map(happened => Only(happened, (SessionStarted it) => Started(it)));
            },
            cancel);

    public async Task<Outcome<Answered<StartedSession>>> RedeemCode(TryCode command, CancellationToken cancel)
    {
        var mine = command with { Request = Mine(command.Request) };
        var tried = await Decide<TriedCode>(
            mine,
            async account =>
            {
                if (account.Asked is not { } asked) return Problems.SignInExpired();
                var access = await AccessNow(account, cancel);
                var mark = await vault.Code(Id, asked.LinkHash, command.Code, cancel);
                return account.RedeemCode(mark, command.Session, access, clock.GetUtcNow())
                    .Map(happened => new Decision<AccountEvent, TriedCode>(Scope, [happened], new(happened is SessionStarted it ? Started(it) : null)));
            },
            cancel);
        return tried.Then(answered => answered.Answer.Session is { } session
            ? Outcome.Done(new Answered<StartedSession>(answered.Receipt, session))
            : Problems.SignInExpired());
    }

    public async Task<Outcome<SignedIn>> CheckSession(CheckSession ask, CancellationToken cancel)
    {
        var account = await Load(cancel);
        // Whoever makes up cookies makes the directory no work.
        if (account.Sessions.IsEmpty) return Problems.SessionUnknown();
        var access = account.AccessOf(await ContactOf(remembered: true, cancel));
        return account.Check(Id, ask.SecretHash, ask.ActingFor, access, clock.GetUtcNow());
    }

    public Task<Outcome<Answered<Nothing>>> EndSession(EndSession command, CancellationToken cancel) =>
        Decide<Nothing>(
            command with { Request = Mine(command.Request) },
            account => new(account.End(command.Session).Map(happened => new Decision<AccountEvent, Nothing>(Scope, [happened], Nothing.More))),
            cancel);

    public Task<Outcome<Answered<Nothing>>> EndOtherSessions(EndSession command, CancellationToken cancel) =>
        Decide<Nothing>(
            command with { Request = Mine(command.Request) },
            account => new(account.EndOthers(command.Session).Map(happened => new Decision<AccountEvent, Nothing>(Scope, happened, Nothing.More))),
            cancel);

    public async Task<SessionList> ListSessions(Ask ask, CancellationToken cancel) =>
        new([.. (await Load(cancel)).SessionsAt(clock.GetUtcNow()).Select(one => new SessionShown(one.Id, one.Device, one.Proof, one.Started, one.Expires))]);

    public Task<Outcome<Answered<AccountRoles>>> Grant(GrantToAccount command, CancellationToken cancel) =>
        Decide<AccountRoles>(
            command,
            async account =>
            {
                var grant = command.Grant;
                if (account.WhyNotGrant(grant, command.OthersAdministrate) is { } problem) return problem;
                var address = await vault.Seal(Account.AddressPlace(Id, Version + 1), grant.Email, cancel);
                var happened = new AccountRolesGranted(grant.Roles, grant.Member, address);
                var after = account.Apply(happened, clock.GetUtcNow());
                return Outcome.Done(new Decision<AccountEvent, AccountRoles>(Scope, [happened], new(Id, after.Staff, after.Granted)));
            },
            cancel);

    public Task<Outcome<Answered<Nothing>>> TakeAway(TakeAwayFromAccount command, CancellationToken cancel) =>
        Decide<Nothing>(
            command,
            async account => account.TakeAway(command.Actor, await ContactOf(remembered: false, cancel), command.OthersAdministrate)
                .Map(happened => new Decision<AccountEvent, Nothing>(Scope, [happened], Nothing.More)),
            cancel);

    private async ValueTask<Access> AccessNow(Account account, CancellationToken cancel) => account.AccessOf(await ContactOf(remembered: false, cancel));

    /// <summary>The organisations whose contact this address is.</summary>
    private async ValueTask<ImmutableArray<MemberId>> ContactOf(bool remembered, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (remembered && contact is { } known && now < known.At + ContactRemembered) return known.Members;
        var found = await GrainFactory.MemberDirectory().ContactOf(new(Actor.System, Id), cancel);
        contact = (found.Members, now);
        return found.Members;
    }

    /// <summary>The address that was granted roles, else the contact's in the directory; never the one that somebody typed.</summary>
    private async ValueTask<Outcome<Released>> Recipient(Actor actor, CancellationToken cancel)
    {
        if (State.Address is { } address && Permit.ToWriteTo(actor, Id) is { } permit) return await vault.Open(permit, address, cancel);
        foreach (var member in contact?.Members ?? [])
        {
            var correspondent = await GrainFactory.Member(member).GetCorrespondent(Ask.Platform, cancel);
            if (correspondent.Is(out var there) && there.Account == Id) return Outcome.Done(there.Address);
        }

        return Problems.NobodyToSignIn();
    }

    /// <summary>A caller's key is the browser's; the same one at another account is another request.</summary>
    private RequestKey Mine(RequestKey request) => RequestKey.Of(request.Id, $"{Stream} {request.Content}", []);

    private RedeemLink Mine(RedeemLink command) => command with { Request = Mine(command.Request) };

    private StartedSession Started(SessionStarted session) => new(Id, session.SecretHash, session.Expires);

    private static Decision<AccountEvent, TAnswer> Only<THappened, TAnswer>(AccountEvent happened, Func<THappened, TAnswer> answer) where THappened : AccountEvent =>
        new(Scope, [happened], answer((THappened)happened));

    private sealed record AskedLetter(string LinkHash, DateTimeOffset LinkExpires, DateTimeOffset CodeExpires);

    private sealed record TriedCode(StartedSession? Session);
}
