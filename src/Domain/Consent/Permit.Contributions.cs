using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Domain.Consent;

/// <summary>The ways to a contribution's words: a use that was decided on, the contributor, and a look that stands in the log already.</summary>
public sealed partial record Permit
{
    /// <summary>Policy staff, or the platform for them, use words as the leave says. Null for figures, which need no words, and for a leave that is not fresh.</summary>
    public static Permit? ToUse(Leave leave, Actor actor, DateTimeOffset now) =>
        MayUse(leave, actor, now) && Texts.Of(leave.Use.Manner) is { } folder ? Agreed(leave, leave.Use.Field ?? folder, actor) : null;

    /// <summary>The name beside the words, where this use shows one.</summary>
    public static Permit? ToShowName(Leave leave, Actor actor, DateTimeOffset now) =>
        MayUse(leave, actor, now) && leave.Name is { } name ? Agreed(leave, name.Place.Field, actor) : null;

    /// <summary>The address of somebody who may be written to again.</summary>
    public static Permit? ToWriteAgain(Leave leave, Actor actor, DateTimeOffset now) =>
        MayUse(leave, actor, now) && leave.Contact is { } contact ? Agreed(leave, contact.Place.Field, actor) : null;

    /// <summary>Who showed the code reads all that is held; who is writing it down reads it until it is finished. After a withdrawal nobody does.</summary>
    public static Permit? ToReadOwn(Actor actor, Contribution contribution) =>
        !contribution.Consent.IsOver && (contribution.IsContributor(actor) || contribution.IsDrafter(actor))
            ? new(contribution.Id.Value, "", OpenedFor.ReadByContributor, actor.Id)
            : null;

    /// <summary>What was written, for who asked for this look, for a short time. The look is in the contribution's history, so the contributor sees it.</summary>
    /// <param name="look">Its number.</param>
    public static Permit? ToLook(Actor actor, Contribution contribution, int look, DateTimeOffset now) =>
        contribution.WhyNoLook(actor, contribution.Looks.FirstOrDefault(one => one.Number == look)?.Reason) is null
        && contribution.Looks.Any(one => one.Number == look && one.By == actor.Id && one.IsOpen(now))
            ? new(contribution.Id.Value, Texts.Words, OpenedFor.Look, actor.Id)
            : null;

    /// <summary>A picture, for who has a look open, whatever they look for. A lead who looks because of a concern sees it, too.</summary>
    public static Permit? ToLookAtPicture(Actor actor, Contribution contribution, DateTimeOffset now) =>
        contribution.Looks.Select(look => ToLook(actor, contribution, look.Number, now)).FirstOrDefault(permit => permit is not null);

    /// <summary>Own words, to take some out or to say them otherwise: for a steward who looks for that, and for policy staff who may read them.</summary>
    public static Permit? ToRedact(Actor actor, Contribution contribution, string field, DateTimeOffset now) =>
        contribution.WhyNotSayOtherwise(actor, now) is not null ? null
        : contribution.OpenForRedaction(actor, now) is { } look && ToLook(actor, contribution, look.Number, now) is { } looks ? looks
        : contribution.Decide(new(Purpose.InternalAnalysis, Manner.OwnWords) { Field = field }, now) is Decision.Allowed { Leave: var leave } ? ToUse(leave, actor, now)
        : null;

    private static bool MayUse(Leave leave, Actor actor, DateTimeOffset now) => actor.Holds(Roles.Policy | Roles.System) && leave.HoldsAt(now);

    private static Permit Agreed(Leave leave, string fields, Actor actor) => new(leave.Contribution.Value, fields, OpenedFor.AgreedUse, actor.Id);
}
