using Clinks.Engage.Samples.Organisations;

namespace Clinks.Engage.Samples.Answers;

/// <summary>Pages 4 to 6: staff and volunteers, money, the next two years.</summary>
internal static class MeansAnswers
{
    public static PageOfAnswers Workforce(Draw draw, Organisation it)
    {
        var staff = it.Band is Band.Under10K ? draw.One((0, 85), (1, 15)) : (int)Math.Clamp(draw.Around(it.TypicalIncome / 34_000, 0.4), 1, 2_000);
        var volunteers = draw.Chance(0.12) ? 0 : (int)Math.Clamp(draw.Around(8 + Math.Sqrt(it.TypicalIncome) / 20, 0.7), 1, 3_000);
        var onBoard = draw.One(("yes", it.Specialist ? 26 : 9), ("no", 60), ("dont_know", 9), ("prefer_not", 8));
        var involvement = draw.Some(
            ("panel", 0.35), ("design", 0.5), ("delivery", 0.45), ("recruitment", 0.22), ("evaluation", 0.3), ("campaigning", 0.25));
        return new Paper("workforce")
            .Say("staff", staff)
            // Halves, as people count posts; never more posts than people.
            .Say("staff_fte", staff > 0 && draw.Chance(0.9) ? Math.Max(0.5m, Math.Floor(staff * draw.Between(60, 100) / 50m) / 2) : null)
            .Say("staff_recruitment", staff > 0 ? Ease(draw, 0.55) : null)
            .Say("volunteers", volunteers)
            .Say("volunteer_recruitment", volunteers > 0 ? Ease(draw, 0.45) : null)
            .Say("lived_staff", staff > 0 ? LivedExperience(draw, it.Specialist ? 0.65 : 0.35) : null)
            .Say("lived_volunteers", volunteers > 0 ? LivedExperience(draw, it.Specialist ? 0.6 : 0.4) : null)
            .Say("lived_board", onBoard)
            .Say("lived_board_number", onBoard == "yes" && draw.Chance(0.8) ? draw.One((1L, 60), (2L, 28), (3L, 12)) : null)
            .Say("involvement", draw.Chance(0.9) ? involvement.Length > 0 ? involvement : ["none"] : null)
            .Done();
    }

    public static PageOfAnswers Money(Draw draw, Organisation it)
    {
        var shares = draw.Chance(0.88) ? Shares(draw, it) : null;
        return new Paper("money")
            .Say("total_income", draw.Chance(0.85) ? (long)Math.Max(400, draw.Around(it.TypicalIncome, 0.25)) : null)
            .Say("running_costs", draw.One(("rose_lot", 44), ("rose_little", 36), ("same", 12), ("fell_little", 4), ("fell_lot", 1), ("dont_know", 3)))
            .Say("share_grants", shares?[0])
            .Say("share_contracts", shares?[1])
            .Say("share_trusts", shares?[2])
            .Say("share_public", shares?[3])
            .Say("share_other", shares?[4])
            .Say("full_cost", shares?[1] > 0 ? draw.One(("always", 9), ("usually", 24), ("sometimes", 40), ("never", 20), ("dont_know", 7)) : null)
            .Say("reserves", draw.One(("yes", it.Band <= Band.From100K ? 50 : 42), ("no", 42), ("dont_know", 4), ("prefer_not", 6)))
            .Say("expected_income", draw.One(("up_lot", 4), ("up_little", 20), ("same", 30), ("down_little", 26), ("down_lot", 14), ("dont_know", 6)))
            .Done();
    }

    public static PageOfAnswers Outlook(Draw draw, Organisation it)
    {
        var secure = it.Band >= Band.From1M ? 2 : 1;
        return new Paper("outlook")
            .Say("confidence", draw.One(("very", 16 * secure), ("fairly", 42), ("not_very", 26), ("not_at_all", 6.0 / secure), ("dont_know", 5)))
            .Say("asks", draw.Some(
                ("longer_funding", 0.6), ("full_cost", it.Band >= Band.From500K ? 0.55 : 0.25), ("grants", it.Band <= Band.From100K ? 0.5 : 0.25), ("access", 0.25),
                ("crowding", 0.35), ("racism", it.Focus is Focus.Minoritised ? 0.9 : 0.22), ("community", 0.4), ("listen", 0.35)))
            .Say("ask_words", draw.Chance(0.45) ? Words.Ask(draw, it) : null)
            .Say("worked_well", draw.Chance(0.55) ? Words.WorkedWell(draw, it) : null)
            .Done();
    }

    private static string Ease(Draw draw, double hard) => draw.One(
        ("easier", 8), ("same", 34), ("harder", hard * 100), ("not_recruited", 12), ("dont_know", 4));

    private static string LivedExperience(Draw draw, double yes) => draw.One(
        ("yes", yes * 100), ("no", (1 - yes) * 70), ("dont_know", 8), ("prefer_not", 5));

    /// <summary>Five whole percentages that make 100: the larger the organisation, the more of its income are contracts.</summary>
    private static long[] Shares(Draw draw, Organisation it)
    {
        var contracts = it.Band switch { Band.Under10K => 0.0, Band.From10K => 4, Band.From100K => 22, Band.From500K => 38, _ => 52 };
        double[] weights =
        [
            draw.Around(14, 0.8),
            contracts > 0 && draw.Chance(0.8) ? draw.Around(contracts, 0.5) : 0,
            draw.Around(38, 0.5),
            draw.Around(it.Band is Band.Under10K ? 45 : 10, 0.6),
            draw.Around(6, 0.8),
        ];
        var total = weights.Sum();
        var shares = weights.Select(weight => (long)Math.Floor(100 * weight / total)).ToArray();
        shares[2] += 100 - shares.Sum();
        return shares;
    }
}
