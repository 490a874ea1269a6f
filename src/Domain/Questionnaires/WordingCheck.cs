namespace Clinks.Engage.Domain.Questionnaires;

/// <summary>Checks words that respondents will read: there in English, not endless, and without characters that cannot be shown.</summary>
internal sealed class WordingCheck(Action<Problem> fault)
{
    private const int Longest = 2_000;

    /// <summary>Words that there must be, at least in English.</summary>
    /// <param name="what">Whose words these are: "The question".</param>
    public void CheckNeeded(DraftWording wording, Place at, string column, string what)
    {
        if (wording.English is null) fault(Problems.WordingMissing(what, at.In(column)));
        Check(wording, at, column, needed: true);
    }

    public void Check(DraftWording wording, Place at, string column, bool needed = false)
    {
        if (!needed && wording is { English: null, Welsh: not null }) fault(Problems.WordingOnlyWelsh(at.In(column)));
        Check(wording.English, at, column);
        Check(wording.Welsh, at, column + " (Welsh)");
    }

    /// <summary>What was checked, as respondents get it.</summary>
    public static Wording? Made(DraftWording wording) => wording.English is { } english ? new(english, wording.Welsh) : null;

    private void Check(string? words, Place at, string column)
    {
        if (words is null) return;
        if (words.Length > Longest) fault(Problems.WordingTooLong(Longest, at.In(column)));
        if (!PlainText.IsPlain(words)) fault(Problems.WordingUnprintable(at.In(column)));
        if (words.Contains("${", StringComparison.Ordinal)) fault(Problems.WordingInsertsAnswer(at.In(column)));
    }
}
