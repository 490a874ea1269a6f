using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Contributing;

/// <summary>What people are to each other, and what a quote may say of who speaks.</summary>
internal static class RelationTexts
{
    public static readonly ImmutableArray<Relation>
        OfGuardians = [Relation.Parent, Relation.StepParent, Relation.Grandparent, Relation.OtherRelative, Relation.FosterCarer, Relation.LegalGuardian, Relation.LocalAuthority],
        OfAdvocates = [Relation.Advocate, Relation.Interpreter, Relation.SupportWorker, Relation.Solicitor, Relation.OtherRelative];

    public static Wording Of(Relation relation) => relation switch
    {
        Relation.Parent => new("Parent", "Rhiant"),
        Relation.StepParent => new("Step-parent", "Llys-riant"),
        Relation.Grandparent => new("Grandparent", "Nain neu daid, mam-gu neu dad-cu"),
        Relation.OtherRelative => new("Another relative", "Perthynas arall"),
        Relation.FosterCarer => new("Foster carer", "Gofalwr maeth"),
        Relation.LegalGuardian => new("Legal guardian", "Gwarcheidwad cyfreithiol"),
        Relation.LocalAuthority => new("The council looks after them", "Mae'r cyngor yn gofalu amdanynt"),
        Relation.Advocate => new("Advocate", "Eiriolwr"),
        Relation.Interpreter => new("Interpreter", "Cyfieithydd"),
        Relation.SupportWorker => new("Support worker", "Gweithiwr cymorth"),
        Relation.Solicitor => new("Solicitor", "Cyfreithiwr"),
        _ => throw new ArgumentOutOfRangeException(nameof(relation)),
    };

    public static Wording Of(ContributorRole role) => role switch
    {
        ContributorRole.LivedExperience => new("I have been in the criminal justice system", "Rwyf wedi bod yn y system cyfiawnder troseddol"),
        ContributorRole.FamilyMember => new("A family member of mine has", "Mae aelod o fy nheulu wedi bod"),
        ContributorRole.Volunteer => new("I volunteer", "Rwy'n gwirfoddoli"),
        ContributorRole.Worker => new("I work there", "Rwy'n gweithio yno"),
        ContributorRole.Victim => new("I was harmed by a crime", "Cefais niwed gan drosedd"),
        ContributorRole.Other => new("Something else", "Rhywbeth arall"),
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    public static Wording Of(AgeBand band) => band switch
    {
        AgeBand.Under18 => new("Under 18", "Dan 18"),
        AgeBand.From18To25 => new("18 to 25", "18 i 25"),
        AgeBand.From26To39 => new("26 to 39", "26 i 39"),
        AgeBand.From40To59 => new("40 to 59", "40 i 59"),
        AgeBand.From60 => new("60 or over", "60 neu drosodd"),
        _ => throw new ArgumentOutOfRangeException(nameof(band)),
    };
}
