using Clinks.Engage.Samples.Organisations;

namespace Clinks.Engage.Samples.Answers;

/// <summary>What organisations might write. Nobody did: each text is put together from the sentences below.</summary>
internal static class Words
{
    private static readonly string[]
        Openings =
        [
            "Three-year funding changed everything for us.", "Please fund what works for longer than a year.", "Come and spend a day with our volunteers.",
            "We turn people away every week.", "Small organisations cannot carry the cost of bidding.", "Ask the people who have been through it.",
        ],
        Reasons =
        [
            "Our staff know in February whether they have work in April.", "People leave prison on a Friday with nowhere to go and nobody to ring.",
            "Half of our work is putting right what falls between services.", "Every new form takes an hour from somebody who needs it.",
            "The people we support trust us because we stay.",
        ],
        WentWell =
        [
            "Meeting people at the gate, with a telephone that works and a place to stay.", "A group that is run by people with lived experience.",
            "Having the same worker before and after release.", "Working with the local council on housing.", "Evening sessions, because people have jobs now.",
            "Training volunteers together with probation staff.",
        ],
        Effects =
        [
            "Fewer people went back than the year before.", "People came back to help others.", "It took a year to build and it is worth it.",
            "We could not have done it without reserves.", "Families told us that it kept them together.",
        ];

    public static string Ask(Draw draw, Organisation it) => (it.InWales && draw.Chance(0.3), draw.Chance(0.15)) switch
    {
        (true, _) => "Mae angen cyllid am fwy na blwyddyn arnom, a gwasanaethau yn Gymraeg drwy’r giât ac yn y gymuned.",
        // People write lists; a line that begins with a dash must stay text in every workbook.
        (_, true) => "- longer contracts\n- full cost\n- fewer forms",
        _ => $"{draw.One(Openings)} {draw.One(Reasons)}",
    };

    public static string WorkedWell(Draw draw, Organisation it) => it.InWales && draw.Chance(0.2)
        ? "Cwrdd â phobl wrth y giât, a siarad eu hiaith nhw."
        : $"{draw.One(WentWell)} {draw.One(Effects)}";
}
