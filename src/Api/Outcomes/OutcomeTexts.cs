using System.Globalization;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Outcomes;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Outcomes;

/// <summary>The words of what happened, as the public, members and contributors read them.</summary>
internal static class OutcomeTexts
{
    public static readonly Wording
        Title = new("What happened", "Beth ddigwyddodd"),
        ListMeans = new("People and organisations told us things. Here we say what we did about them.", "Dywedodd pobl a sefydliadau bethau wrthym. Yma rydym yn dweud beth wnaethom ni amdanynt."),
        NothingYet = new("There is nothing here yet. When people have stopped answering, we write here what we did.", "Does dim byd yma eto. Pan fydd pobl wedi gorffen ateb, byddwn yn ysgrifennu yma beth wnaethom ni."),
        Newer = new("Newer", "Mwy diweddar"),
        Older = new("Older", "Hŷn"),
        All = new("What happened about other things", "Beth ddigwyddodd am bethau eraill"),
        Changed = new("Last changed on {0}", "Newidiwyd ddiwethaf ar {0}"),
        WeAsked = new("We asked", "Gofynnom ni"),
        SaidAndDid = new("You said, we did", "Dywedoch chi, gwnaethom ni"),
        YouSaid = new("You said", "Dywedoch chi"),
        OwnWords = new(
            "We say here in our own words what people told us. We do not say who it was, or how many.",
            "Yma rydym yn dweud yn ein geiriau ein hunain beth ddywedodd pobl wrthym. Nid ydym yn dweud pwy oedden nhw, na faint."),
        Thanks = new("Thank you if you told us something. It takes time, and sometimes courage.", "Diolch os dywedoch chi rywbeth wrthym. Mae'n cymryd amser, ac weithiau dewrder."),
        InEnglish = new("Some of this page is in English.", "Mae rhan o'r dudalen hon yn Saesneg. Nid ydym wedi'i rhoi yn Gymraeg eto."),
        HowFar = new("How far it is", "Pa mor bell mae wedi mynd"),
        WhyNot = new("Why not", "Pam ddim"),
        OfGovernment = new("We ask the government", "Rydym yn gofyn i'r llywodraeth"),
        OfSector = new("We ask voluntary organisations", "Rydym yn gofyn i sefydliadau gwirfoddol"),
        ToldByCode = new(
            "People told us about this, and we have written what we did. It does not say who told us.",
            "Dywedodd pobl wrthym am hyn, ac rydym wedi ysgrifennu beth wnaethom ni. Nid yw'n dweud pwy ddywedodd wrthym."),
        ToldMembers = new("We have written what people said, and what we did about it.", "Rydym wedi ysgrifennu beth ddywedodd pobl, a beth wnaethom ni amdano."),
        WhatWeDid = new("What we did with what people told us", "Beth wnaethom ni â'r hyn a ddywedodd pobl wrthym"),
        Read = new("Read what happened", "Darllenwch beth ddigwyddodd"),
        ClosedAndTold = new("Closed: read what happened", "Wedi cau: darllenwch beth ddigwyddodd");

    /// <summary>What stands beside what was done about it.</summary>
    public static Wording WeDid(Progress progress) => progress switch
    {
        Progress.UnderWay => new("We are doing", "Rydym yn gwneud"),
        Progress.Planned => new("We will do", "Byddwn yn gwneud"),
        _ => new("We did", "Gwnaethom ni"),
    };

    public static Wording Of(Progress progress) => progress switch
    {
        Progress.Done => new("Done", "Wedi'i wneud"),
        Progress.UnderWay => new("Under way", "Ar waith"),
        Progress.Planned => new("Planned", "Wedi'i gynllunio"),
        Progress.NotNow => new("Not possible now", "Ddim yn bosibl nawr"),
        _ => throw new ArgumentOutOfRangeException(nameof(progress)),
    };

    public static string Looks(Progress progress) => progress switch
    {
        Progress.Done => "govuk-tag--green",
        Progress.UnderWay => "govuk-tag--blue",
        Progress.Planned => "govuk-tag--light-blue",
        _ => "govuk-tag--grey",
    };

    /// <summary>The day of what is done; else the day on which it was so.</summary>
    public static string On(Progress progress, DateOnly day, Language language) =>
        progress is Progress.Done ? DateWords.Of(day, language) : With(new("How it was on {0}", "Fel yr oedd ar {0}"), language, DateWords.Of(day, language));

    public static Wording? Of(ThemeKind kind) => kind switch
    {
        ThemeKind.AskOfGovernment => OfGovernment,
        ThemeKind.AskOfSector => OfSector,
        _ => null,
    };

    public static string With(Wording words, Language language, params object[] parts) => string.Format(CultureInfo.InvariantCulture, words.In(language), parts);
}
