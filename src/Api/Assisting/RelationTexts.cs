using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Assisting;

/// <summary>What somebody who answers for a person, or beside them, is to that person.</summary>
internal static class RelationTexts
{
    /// <summary>Those of a parent or guardian.</summary>
    public static ImmutableArray<Relation> Guardians { get; } = Fitting(Giver.ParentOrGuardian);

    public static ImmutableArray<Relation> Advocates { get; } = Fitting(Giver.AdvocateOrInterpreter);

    public static Wording Of(Relation relation) => relation switch
    {
        Relation.Parent => new("Parent"),
        Relation.StepParent => new("Step-parent"),
        Relation.Grandparent => new("Grandparent"),
        Relation.OtherRelative => new("Another relative"),
        Relation.FosterCarer => new("Foster carer"),
        Relation.LegalGuardian => new("Legal guardian"),
        Relation.LocalAuthority => new("Local authority"),
        Relation.Advocate => new("Advocate"),
        Relation.Interpreter => new("Interpreter"),
        Relation.SupportWorker => new("Support worker"),
        _ => new("Solicitor"),
    };

    private static ImmutableArray<Relation> Fitting(Giver giver) => [.. Enum.GetValues<Relation>().Where(relation => GivenBy.Fits(giver, relation))];
}
