using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Responding;

namespace Clinks.Engage.Domain.Consent;

/// <summary>The ways to what organisations wrote, and to staff's own notes.</summary>
public sealed partial record Permit
{
    /// <summary>What an organisation sent in answer to us is read by those who asked. Drafts, and what was withdrawn, are not.</summary>
    public static Permit? ToReadSent(Actor actor, ResponseId id, Response response) =>
        actor.Holds(Roles.Policy) && response.Status is ResponseStatus.Submitted ? new(response.Member.Stream, $"{id}/sent/", OpenedFor.ReadAsEvidence, actor.Id) : null;

    /// <summary>One answer leaves as a quote, as the organisation agreed.</summary>
    public static Permit? ToQuote(Actor actor, Response response, Place text, Attribution attribution) =>
        actor.Holds(Roles.Policy) && response.Status is ResponseStatus.Submitted && response.Quoting.Covers(attribution) && response.Answers.All.Any(answer => answer.Words?.Place == text)
            ? new(text.Owner, text.Field, OpenedFor.AgreedUse, actor.Id)
            : null;

    /// <summary>A note goes as far as the text that it is about may be read.</summary>
    public static Permit? ToReadNote(Actor actor, Passage passage, Material material, DateTimeOffset now) =>
        passage.Note is { } note && material.WhyNotRead(actor, passage.Text, now) is null ? new(note.Place.Owner, note.Place.Field, OpenedFor.ReadAsEvidence, actor.Id) : null;
}
