using System.Text.Json;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Folding;
using Clinks.Engage.Grains.Vault;

namespace Clinks.Engage.Grains.Membership;

/// <summary>
/// Keeps nothing: a fold over the scope of membership. An import spans the streams of many members, so it cannot be a
/// command of one of them; it is one append over all that change, each at the version that the plan was made with.
/// </summary>
public sealed class MemberDirectoryGrain : Grain, IMemberDirectoryGrain
{
    /// <summary>The scope of everything about member organisations.</summary>
    public const string Scope = "membership";

    private const int MostTries = 8;
    private readonly SortedDictionary<MemberId, (MemberRecorded Entry, int Version)> members = new(Comparer<MemberId>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value)));
    private readonly Follower follower;
    private readonly IEventLog log;
    private readonly IVault vault;
    private readonly ContactIndex contacts;

    public MemberDirectoryGrain(IEventLog log, IVault vault)
    {
        this.log = log;
        this.vault = vault;
        contacts = new(vault);
        follower = new((after, cancel) => log.ReadScope(Scope, after, cancel), Take);
    }

    public async Task<Outcome<Imported>> Import(ImportMembers command, CancellationToken cancel)
    {
        if (!command.DryRun && await log.Find(command.Actor.Id, command.Request.Id, command.Request.Content, cancel) is { } before) return Said(before);
        for (var tries = 0; tries < MostTries; tries++)
        {
            await follower.CatchUp(cancel);
            var plan = Domain.Membership.Import.Plan(command.List, await Directory(command.Actor, cancel));
            var summary = plan.Summarise();
            if (command.DryRun) return Outcome.Done(new Imported(summary, null));
            if (command.Shown is { } shown && shown != summary.Digest()) return Problems.ImportNotAsShown();
            if (!plan.Faults.IsEmpty) return Outcome.Refused<Imported>(plan.Faults);
            if (plan.ToRecord.IsEmpty) return Outcome.Done(new Imported(summary, null));

            var streams = ImmutableArray.CreateBuilder<StreamAppend>(plan.ToRecord.Length);
            foreach (var member in plan.ToRecord) streams.Add(await Seal(member, cancel));
            var result = await log.Append(
                new()
                {
                    Scope = Scope,
                    Streams = streams.MoveToImmutable(),
                    Actor = command.Actor.Id,
                    RequestId = command.Request.Id,
                    ContentHash = command.Request.Content,
                    Answer = JsonSerializer.SerializeToUtf8Bytes(summary, EngageJson.Options),
                },
                cancel);
            if (result is AppendResult.Appended appended) return Outcome.Done(new Imported(summary, appended.Receipt));
            if (result is not AppendResult.Conflict) return Said(result);
        }

        return Problems.TryAgain();
    }

    public async Task<MemberPage> List(ListMembers ask, CancellationToken cancel)
    {
        await follower.CatchUp(cancel);
        var page = members
            .Where(member => ask.After is null || string.CompareOrdinal(member.Key.Value, ask.After) > 0)
            .Take(ask.Limit + 1)
            .Select(member => member.Value.Entry.Details)
            .ToList();
        return new([.. page.Take(ask.Limit)], page.Count > ask.Limit ? page[ask.Limit - 1].Id.Value : null);
    }

    public async Task<Outcome<Audience>> Choose(ChooseAudience ask, CancellationToken cancel)
    {
        await follower.CatchUp(cancel);
        return ask.Choice.Choose([.. members.Values.Select(member => member.Entry.Details)]);
    }

    public async Task<ContactFor> ContactOf(FindContact ask, CancellationToken cancel)
    {
        await follower.CatchUp(cancel);
        await contacts.CatchUp(ask.Actor, cancel);
        return new(contacts.Of(ask.Account));
    }

    private void Take(EventHeader header, object happened)
    {
        if (happened is not MemberRecorded entry) return;
        members[entry.Details.Id] = (entry, header.Version);
        contacts.Changed(entry);
    }

    private static Outcome<Imported> Said(AppendResult result) => result switch
    {
        AppendResult.Repeated repeated => Outcome.Done(new Imported(JsonSerializer.Deserialize<ImportSummary>(repeated.Answer.Span, EngageJson.Options)!, repeated.Receipt)),
        AppendResult.OtherContent => Problems.RequestReused(),
        _ => throw new InvalidOperationException($"An import does not end in {result.GetType().Name}."),
    };

    /// <summary>The directory with its contacts opened, so that a list can be compared with it.</summary>
    private async Task<Dictionary<MemberId, (MemberDetails Details, Contact Contact)>> Directory(Actor actor, CancellationToken cancel)
    {
        var directory = new Dictionary<MemberId, (MemberDetails, Contact)>(members.Count);
        foreach (var (id, (entry, _)) in members) directory[id] = (entry.Details, await Contacts.Open(vault, actor, entry, cancel));
        return directory;
    }

    private async ValueTask<StreamAppend> Seal(PlannedMember planned, CancellationToken cancel)
    {
        var id = planned.Details.Id;
        var version = members.TryGetValue(id, out var known) ? known.Version : 0;
        var entry = new MemberRecorded
        {
            Details = planned.Details,
            ContactName = await Contacts.Seal(vault, Contact.NamePlace(id, version + 1), planned.Contact.Name, cancel),
            ContactEmail = await Contacts.Seal(vault, Contact.EmailPlace(id, version + 1), planned.Contact.Email, cancel),
        };
        return EventCodec.To(id.Stream, version, entry);
    }
}
