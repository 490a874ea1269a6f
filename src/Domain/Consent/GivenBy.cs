namespace Clinks.Engage.Domain.Consent;

public enum Giver
{
    /// <summary>The person whose words they are.</summary>
    Self,

    /// <summary>For somebody under 18.</summary>
    ParentOrGuardian,

    /// <summary>Opens only <see cref="Purpose.Aggregate"/> and <see cref="Purpose.InternalAnalysis"/> until the person confirms.</summary>
    OrganisationOnBehalf,

    /// <summary>The person's own answer, given through somebody who speaks with them.</summary>
    AdvocateOrInterpreter,
}

/// <summary>What the giver is to the person. A list and no text: text about a relation is words about people.</summary>
public enum Relation
{
    Parent,
    StepParent,
    Grandparent,
    OtherRelative,
    FosterCarer,
    LegalGuardian,
    LocalAuthority,
    Advocate,
    Interpreter,
    SupportWorker,
    Solicitor,
}

/// <summary>How consent was given.</summary>
public enum Method
{
    Written,

    /// <summary>Read out from a script, and answered aloud.</summary>
    OralWithScript,

    /// <summary>On the Easy Read pages.</summary>
    EasyRead,
}

/// <param name="Relation">Wanted of a parent or guardian and of an advocate or interpreter; of nobody else.</param>
public sealed record GivenBy(Giver Giver, Relation? Relation, Method Method)
{
    internal static bool Fits(Giver giver, Relation? relation) => giver switch
    {
        Giver.ParentOrGuardian => relation is Consent.Relation.Parent or Consent.Relation.StepParent or Consent.Relation.Grandparent or Consent.Relation.OtherRelative
            or Consent.Relation.FosterCarer or Consent.Relation.LegalGuardian or Consent.Relation.LocalAuthority,
        Giver.AdvocateOrInterpreter => relation is Consent.Relation.Advocate or Consent.Relation.Interpreter or Consent.Relation.SupportWorker
            or Consent.Relation.Solicitor or Consent.Relation.OtherRelative,
        _ => relation is null,
    };
}
