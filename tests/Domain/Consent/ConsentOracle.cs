namespace Clinks.Engage.Domain.Tests.Consent;

/// <summary>A consent and a use that is wanted, in plain words. Nothing here is of the code that it judges.</summary>
/// <param name="State">Of the whole consent.</param>
/// <param name="Answer">What was said about the purpose that is wanted: yes, no, nothing, taken back; or yes to all others, and nothing to this.</param>
/// <param name="GivenTo">The recipients that were named.</param>
/// <param name="Yeses">Who said yes for a young person: letters of g(uardian), p(erson), l(ead).</param>
internal sealed record Situation(
    string Purpose, string Manner, string Recipient, string Attribution,
    string State = "Given", string GivenBy = "self", string Answer = "yes", string GivenManner = "OwnWords", string GivenTo = "", string GivenAttribution = "None",
    string Period = "always", string Hold = "none", string Embargo = "none", string Age = "adult", string Yeses = "", string EachUse = "None", string Approval = "nobody", string Edit = "approved");

/// <summary>
/// What trust.md §1 says, read off tables, line by line: slow, and meant to be obviously right. Only what no line forbids and every line asks for is a yes.
/// </summary>
internal static class ConsentOracle
{
    // given ↓ wanted →. Own words > approved edit > paraphrase > aggregated only; redacted words are a manner of their own.
    private static readonly Dictionary<(string, string), string> Manners = Table("""
        |                | OwnWords | ApprovedEdit | RedactedWords | Paraphrase | AggregatedOnly |
        | OwnWords       | yes      | yes          | yes           | yes        | yes            |
        | ApprovedEdit   | no       | yes          | no            | yes        | yes            |
        | RedactedWords  | no       | no           | yes           | yes        | yes            |
        | Paraphrase     | no       | no           | no            | yes        | yes            |
        | AggregatedOnly | no       | no           | no            | no         | yes            |
        """);

    // given ↓ wanted →
    private static readonly Dictionary<(string, string), string> Attributions = Table("""
        |                  | None | ChosenName | RoleAndRegion | RoleRegionAndAge | Named |
        | None             | yes  | no         | no            | no               | no    |
        | ChosenName       | yes  | yes        | no            | no               | no    |
        | RoleAndRegion    | yes  | no         | yes           | no               | no    |
        | RoleRegionAndAge | yes  | no         | yes           | yes              | no    |
        | Named            | yes  | no         | no            | no               | yes   |
        """);

    // What each purpose is, and so in which manner and under which name it can be wanted at all.
    private static readonly Dictionary<(string, string), string> Purposes = Table("""
        |                      | reaches | before the person confirms | under 18 | figures | words | None | ChosenName | RoleAndRegion | RoleRegionAndAge | Named |
        | Aggregate            | nobody  | yes                        | free     | yes     | no    | yes  | no         | no            | no               | no    |
        | InternalAnalysis     | nobody  | yes                        | free     | yes     | yes   | yes  | no         | no            | no               | no    |
        | AnonymousQuote       | readers | no                         | free     | no      | yes   | yes  | no         | yes           | yes              | no    |
        | QuoteUnderChosenName | readers | no                         | free     | no      | yes   | no   | yes        | no            | no               | no    |
        | AttributedQuote      | readers | no                         | guarded  | no      | yes   | no   | no         | yes           | yes              | yes   |
        | ShareWithBody        | body    | no                         | free     | yes     | yes   | yes  | yes        | yes           | yes              | yes   |
        | Media                | news    | no                         | guarded  | yes     | yes   | yes  | yes        | yes           | yes              | yes   |
        | Recontact            | nobody  | no                         | free     | yes     | no    | yes  | no         | no            | no               | no    |
        | Reuse                | nobody  | no                         | free     | yes     | yes   | yes  | no         | no            | no               | no    |
        """);

    public static bool Permits(Situation it)
    {
        // "Given, Renewed (valid); Requested, Refused, Withdrawn, Expired, Invalidated (not valid)."
        if (it.State != "Given" && it.State != "Renewed") return false;
        // "A safeguarding hold overrides every permit." Lifted is no hold. Nobody has looked at what is in quarantine.
        if (it.Hold != "none" && it.Hold != "lifted") return false;
        // "At the time of their choosing."
        if (it.Embargo is "later" or "without end") return false;
        // "Base decision is deny. Nothing is implied: one purpose never opens another." Silence is a no, and so is a yes that was taken back.
        if (it.Answer != "yes") return false;
        // "An organisation on behalf opens only Aggregate and InternalAnalysis until the person confirms."
        if (it.GivenBy == "organisation" && Purposes[(it.Purpose, "before the person confirms")] == "no") return false;
        // "Consent is asked again at 18": what was given before does not count after.
        if (it.Age == "grown up since" && it.State == "Given") return false;
        // A guardian speaks for somebody under 18 and for nobody else.
        if (it.GivenBy == "guardian" && it.Age != "under 18") return false;
        // "Under 18: Media, AttributedQuote stay shut unless guardian, own assent and the safeguarding lead all said yes." Who may be a child is one.
        if (Purposes[(it.Purpose, "under 18")] == "guarded")
        {
            if (it.Age == "not known") return false;
            if (it.Age == "under 18" && (!it.Yeses.Contains('g') || !it.Yeses.Contains('p') || !it.Yeses.Contains('l'))) return false;
        }

        // A figure is no quote, and a letter needs no words.
        if (Purposes[(it.Purpose, it.Manner == "AggregatedOnly" ? "figures" : "words")] == "no") return false;
        if (Purposes[(it.Purpose, it.Attribution)] == "no") return false;
        // "A use asks for a manner; a narrower grant refuses it." An edit is one that the person approved.
        if (Manners[(it.GivenManner, it.Manner)] == "no") return false;
        if (it.Manner == "ApprovedEdit" && it.Edit != "approved") return false;
        if (Attributions[(it.GivenAttribution, it.Attribution)] == "no") return false;
        // "Recipients": who is not named receives nothing.
        var named = it.GivenTo.Split(',', StringSplitOptions.RemoveEmptyEntries);
        switch (Purposes[(it.Purpose, "reaches")])
        {
            case "nobody":
                if (it.Recipient != "") return false;
                break;
            case "readers":
                if (it.Recipient == "") return false;
                if (!named.Contains(it.Recipient) && !named.Contains("public")) return false;
                break;
            case "body":
                // "Named, one provision a body": a list of several is no answer about any of them.
                if (it.Recipient == "" || it.Recipient == "public" || named.Length != 1 || named[0] != it.Recipient) return false;
                break;
            default:
                if (it.Recipient == "" || it.Recipient == "public") return false;
                if (!named.Contains(it.Recipient)) return false;
                break;
        }

        // "notBefore, until: checked at the moment of use." From the first moment on, and not at the last.
        if (it.Period is "later" or "over" or "ends now") return false;
        // "perUseApproval": a second person, or the contributor where they want to be asked.
        if (it.EachUse == "SecondPerson" && it.Approval is not ("second person" or "contributor")) return false;
        if (it.EachUse == "AskMe" && it.Approval != "contributor") return false;
        return true;
    }

    private static Dictionary<(string, string), string> Table(string drawn)
    {
        var lines = drawn.Split('\n').Select(line => line.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToArray()).ToArray();
        return (from line in lines.Skip(1)
                from column in Enumerable.Range(1, line.Length - 1)
                select ((line[0], lines[0][column]), line[column])).ToDictionary();
    }
}
