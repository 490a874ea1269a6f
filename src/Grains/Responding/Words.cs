using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Grains.Vault;

namespace Clinks.Engage.Grains.Responding;

/// <summary>Seals the words of one response, and opens them for the organisation that wrote them and for nobody else.</summary>
internal sealed class Words(IVault vault, string response, MemberId member)
{
    /// <param name="part">"draft" or "sent": the same words are sealed anew when a draft is sent.</param>
    public async ValueTask<RecordedAnswer> Seal(string part, string question, int version, Answer answer, CancellationToken cancel) =>
        answer is Answer.Words words
            ? new(question, null, await vault.Seal(new(member.Stream, $"{response}/{part}/{question}", version), words.Text, cancel))
            : new(question, answer);

    public async ValueTask<RecordedAnswers> Seal(string part, int version, ImmutableArray<NamedAnswer> answers, CancellationToken cancel)
    {
        var recorded = ImmutableArray.CreateBuilder<RecordedAnswer>(answers.Length);
        foreach (var (name, answer) in answers) recorded.Add(await Seal(part, name, version, answer, cancel));
        return new(recorded.MoveToImmutable());
    }

    public async ValueTask<ImmutableArray<ShownAnswer>> Open(Actor actor, IEnumerable<RecordedAnswer> answers, CancellationToken cancel)
    {
        ImmutableArray<RecordedAnswer> all = [.. answers];
        var opened = Permit.ToReadOwn(actor, member, response + "/") is { } permit
            ? await vault.OpenWhole(permit, all.Where(answer => answer.Words is not null).Select(answer => answer.Words!), cancel)
            : [];
        var next = 0;
        var shown = ImmutableArray.CreateBuilder<ShownAnswer>(all.Length);
        foreach (var (name, coded, words) in all)
        {
            if (words is null) shown.Add(new(name, coded, null));
            else if (next < opened.Length) shown.Add(new(name, null, opened[next++]));
        }

        return shown.DrainToImmutable();
    }
}
