using Clinks.Engage.Domain.Consent;

namespace Clinks.Engage.Domain.Tests.Consent;

/// <summary>
/// Deciding agrees with the oracle over whole products of everything that a consent and a use can be. Both mistakes are counted: words that
/// leave and must not, and words that are withheld though their giver wanted them to be heard.
/// </summary>
public sealed class OracleTests(ITestOutputHelper output)
{
    private static readonly string[] Purposes = Enum.GetNames<Purpose>(), Manners = Enum.GetNames<Manner>(), Attributions = Enum.GetNames<Attribution>(), States = Enum.GetNames<ConsentState>();
    private static readonly string[] Givers = ["self", "guardian", "organisation", "confirmed", "advocate"];
    private static readonly string[] Holds = ["none", "raised", "held", "referred", "lifted", "quarantine"];
    private static readonly string[] Periods = ["always", "later", "over", "begins now", "ends now", "inside"];
    private static readonly string[] Recipients = ["", "public", "ministry-of-justice", "hmpps", "local-news"];
    private static readonly string[] NamedRecipients = ["", "public", "ministry-of-justice", "local-news,ministry-of-justice"];
    private static readonly string[] Ages = ["adult", "not known", "under 18", "grown up since"];
    private static readonly string[] Yeses = ["", "g", "p", "l", "gp", "gl", "pl", "gpl"];
    private static readonly string[] Embargoes = ["none", "later", "over", "without end", "lifted"];
    private static readonly string[] Approvals = ["nobody", "only asked", "second person", "contributor", "declined", "another occasion", "changed since"];

    private static readonly string[] AllOrNone = ["", "gpl"], Edits = ["approved", "not approved", "another"];
    private static readonly string[] Answers = ["yes", "no", "nothing", "taken back", "others"];

    [Fact]
    public void Purpose_manner_recipient_period_giver_state_and_hold_decide_as_the_table_says() => Agree(
        atLeast: 1_000_000,
        from purpose in Purposes
        from givenManner in Manners
        from givenTo in NamedRecipients
        from period in Periods
        from giver in Givers
        from state in States
        from hold in Holds.Take(2)
        let attribution = Usual(purpose)
        let consent = new Situation(purpose, "", "", attribution, state, giver, "yes", givenManner, givenTo, attribution, period, hold, Age: giver == "guardian" ? "under 18" : "adult", Yeses: "gpl")
        select (consent, Uses: from manner in Manners from recipient in Recipients select consent with { Manner = manner, Recipient = recipient }));

    [Fact]
    public void Attribution_age_yeses_embargo_and_approval_decide_as_the_table_says() => Agree(
        atLeast: 400_000,
        from purpose in Purposes
        from given in Attributions
        from age in Ages
        from yeses in Yeses
        from embargo in Embargoes
        let manner = purpose is "Aggregate" or "Recontact" ? "AggregatedOnly" : "Paraphrase"
        let to = To(purpose)
        from each in Enum.GetNames<Approval>()
        from approval in Approvals
        from attribution in Attributions
        let it = new Situation(purpose, manner, to, attribution, "Given", "self", GivenTo: to, GivenAttribution: given, Age: age, Yeses: yeses, Embargo: embargo, EachUse: each, Approval: approval)
        select (it, Uses: (IEnumerable<Situation>)[it]));

    [Fact]
    public void Every_answer_under_every_hold_giver_age_state_and_edit_decides_as_the_table_says() => Agree(
        atLeast: 1_000_000,
        from purpose in Purposes
        from answer in Answers
        from hold in Holds
        from giver in Givers
        from state in States
        from age in Ages
        from yeses in AllOrNone
        from edit in Edits
        let attribution = Usual(purpose)
        let it = new Situation(purpose, "", To(purpose), attribution, state, giver, answer, "OwnWords", To(purpose), attribution, Hold: hold, Age: age, Yeses: yeses, Edit: edit)
        select (it, Uses: from manner in Manners select it with { Manner = manner }));

    private void Agree(int atLeast, IEnumerable<(Situation Consent, IEnumerable<Situation> Uses)> product)
    {
        int cases = 0, permits = 0, wrongfulPermits = 0, wrongfulRefusals = 0;
        Situation? first = null;
        foreach (var (given, uses) in product)
        {
            // What is asked and approved is about the use, so those consents are built for each.
            var consent = given.Manner.Length > 0 ? null : Built.Consent(given with { Manner = "Paraphrase" });
            foreach (var it in uses)
            {
                var said = Decision.Decide(consent ?? Built.Consent(it), Built.Use(it), Built.Now) is Decision.Allowed;
                var right = ConsentOracle.Permits(it);
                cases++;
                if (right) permits++;
                if (said == right) continue;
                first ??= it;
                if (said) wrongfulPermits++;
                else wrongfulRefusals++;
            }
        }

        var line = $"{cases:N0} cases, {permits:N0} permits: {wrongfulPermits} wrongful permits, {wrongfulRefusals} wrongful refusals";
        output.WriteLine(line);
        Assert.True(wrongfulPermits + wrongfulRefusals == 0, $"{line}; the first: {first}");
        Assert.InRange(cases, atLeast, int.MaxValue);
        // A product in which nothing is permitted would be agreed upon by anything that says no.
        Assert.InRange(permits, cases / 2000, cases / 2);
    }

    private static string Usual(string purpose) => purpose switch { "QuoteUnderChosenName" => "ChosenName", "AttributedQuote" => "Named", _ => "None" };

    private static string To(string purpose) => purpose switch
    {
        "AnonymousQuote" or "QuoteUnderChosenName" or "AttributedQuote" => "public",
        "ShareWithBody" => "ministry-of-justice",
        "Media" => "local-news",
        _ => "",
    };
}
