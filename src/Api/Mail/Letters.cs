using System.Globalization;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Mail;

/// <summary>The words of our letters, in English and in Welsh: plain ones, for whoever reads them on a small screen and in a hurry.</summary>
internal static class Letters
{
    /// <param name="link">The whole address.</param>
    public static Letter SignIn(string to, Language language, string link, string code, DateTimeOffset until)
    {
        var spaced = $"{code[..4]} {code[4..]}";
        return Letter.Of(
            to,
            In(language, "Sign in to Clinks Engage", "Mewngofnodi i Clinks Engage"),
            In(language,
                $"""
                You asked to sign in to Clinks Engage.

                Open this link, then select Continue:
                {link}

                The link works once, for 30 minutes.

                Or type this code into the page where you asked:

                    {spaced}

                The code works once, for 15 minutes. We will never ask you for it by phone or in a letter. Only type it into Clinks Engage.

                If you did not ask for this, you do not need to do anything. Nobody can sign in without this letter.

                Clinks
                """,
                $"""
                Gofynnoch am gael mewngofnodi i Clinks Engage.

                Agorwch y ddolen hon, yna dewiswch Parhau:
                {link}

                Mae'r ddolen yn gweithio unwaith, am 30 munud.

                Neu teipiwch y cod hwn i'r dudalen lle gofynnoch:

                    {spaced}

                Mae'r cod yn gweithio unwaith, am 15 munud. Ni fyddwn byth yn gofyn i chi amdano dros y ffôn nac mewn llythyr. Dim ond yn Clinks Engage y dylech ei deipio.

                Os na wnaethoch chi ofyn am hyn, does dim angen i chi wneud dim. Ni all neb fewngofnodi heb y llythyr hwn.

                Clinks
                """)) with
        {
            Until = until,
            ForConsole = $"Sign-in link: {link}{Environment.NewLine}Sign-in code: {spaced}",
        };
    }

    /// <param name="title">Of the survey or consultation.</param>
    /// <param name="organisation">The name of the organisation that is asked.</param>
    public static Letter Invitation(string to, Language language, Wording title, string organisation, string link) =>
        Letter.Of(
            to,
            In(language, $"Please answer: {title.English}", $"Atebwch, os gwelwch yn dda: {title.In(Language.Welsh)}"),
            In(language,
                $"""
                Clinks asks {Plain(organisation)} to answer:

                    {Plain(title.English)}

                Open this link to begin. You can stop and go on later with the same link:
                {link}

                The link is for your organisation only. It works until your answers are sent. The first time, it opens straight away. On another phone or computer we will send you a code first.

                If you are not the right person, please tell Clinks who is. Please do not pass this letter on.

                Clinks
                """,
                $"""
                Mae Clinks yn gofyn i {Plain(organisation)} ateb:

                    {Plain(title.In(Language.Welsh))}

                Agorwch y ddolen hon i ddechrau. Gallwch stopio a pharhau yn nes ymlaen gyda'r un ddolen:
                {link}

                Mae'r ddolen ar gyfer eich sefydliad chi yn unig. Mae'n gweithio nes bydd eich atebion wedi'u hanfon. Y tro cyntaf, mae'n agor ar unwaith. Ar ffôn neu gyfrifiadur arall byddwn yn anfon cod atoch yn gyntaf.

                Os nad chi yw'r person cywir, dywedwch wrth Clinks pwy ydyw. Peidiwch â throsglwyddo'r llythyr hwn i neb arall.

                Clinks
                """)) with
        { ForConsole = $"Invitation link: {link}" };

    /// <param name="link">Where the organisation sees what it sent.</param>
    public static Letter Receipt(string to, Language language, Wording title, Receipt receipt, string link)
    {
        var at = UkTime.Of(receipt.At);
        var (day, time) = (at.ToString("d MMMM yyyy", CultureInfo.InvariantCulture), at.ToString("HH:mm", CultureInfo.InvariantCulture));
        return Letter.Of(
            to,
            In(language, $"We have your answers: {title.English}", $"Mae eich atebion gyda ni: {title.In(Language.Welsh)}"),
            In(language,
                $"""
                Thank you. We have your answers to:

                    {Plain(title.English)}

                They came on {day} at {time} (UK time). Please keep this letter as your receipt.

                Number: {receipt.Position.ToString(CultureInfo.InvariantCulture)}
                Check code: {receipt.Commitment}

                To see what you sent, change it or take it back, open this page and sign in:
                {link}

                You can change your answers until this closes. You can take them back at any time.

                Clinks
                """,
                $"""
                Diolch. Mae eich atebion gyda ni i:

                    {Plain(title.In(Language.Welsh))}

                Daethant ar {Welsh(at)} am {time} (amser y DU). Cadwch y llythyr hwn fel eich derbynneb.

                Rhif: {receipt.Position.ToString(CultureInfo.InvariantCulture)}
                Cod gwirio: {receipt.Commitment}

                I weld yr hyn a anfonoch, ei newid neu ei dynnu'n ôl, agorwch y dudalen hon a mewngofnodwch:
                {link}

                Gallwch newid eich atebion nes bydd hwn yn cau. Gallwch eu tynnu'n ôl unrhyw bryd.

                Clinks
                """));
    }

    /// <summary>To the safeguarding lead. Nothing of what was told, of whom, or even in which consultation: letters are read on the way.</summary>
    /// <param name="link">To the list of what waits for them.</param>
    public static Letter Concern(string to, int raised, int overdue, string link) =>
        Letter.Of(
            to,
            raised > 0 ? "A safeguarding concern needs you" : "A safeguarding concern is overdue",
            $"""
            {string.Join(' ', new[] { Count(raised, "was raised and waits", "were raised and wait", "for your decision"), Count(overdue, "is past its deadline", "are past their deadline", "") }.OfType<string>())}

            What was told is not in this letter. Sign in to see which contributions these are:
            {link}

            Until you decide, nothing of them can be used. If somebody may be in danger now, do not wait for the platform: follow your safeguarding procedure.

            Clinks
            """);

    private static string? Count(int count, string one, string many, string rest) =>
        count == 0 ? null : string.Join(' ', new[] { count == 1 ? "One safeguarding concern" : $"{count.ToString(CultureInfo.InvariantCulture)} safeguarding concerns", count == 1 ? one : many, rest }.Where(part => part.Length > 0)) + ".";

    private static readonly string[] Months =
        ["Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr"];

    private static string Welsh(DateTimeOffset day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year}");

    private static string In(Language language, string english, string welsh) => language is Language.Welsh ? welsh : english;

    /// <summary>On one line: what somebody named must not look like our own words below it.</summary>
    private static string Plain(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim();
}
