using Clinks.Engage.Samples.Organisations;

namespace Clinks.Engage.Samples.Answers;

/// <summary>Pages 1 to 3: the organisation, the people it supports, its services.</summary>
internal static class AboutAnswers
{
    private static readonly (string Name, string Code)[] Regions =
    [
        ("North East", "north_east"), ("North West", "north_west"), ("Yorkshire and the Humber", "yorkshire"), ("East Midlands", "east_midlands"),
        ("West Midlands", "west_midlands"), ("East of England", "east"), ("London", "london"), ("South East", "south_east"),
        ("South West", "south_west"), ("Wales", "wales"),
    ];

    public static string[] Settings(Draw draw, Organisation it)
    {
        var settings = draw.Some(
            ("prison", it.Specialist ? 0.65 : 0.3), ("gate", it.Specialist ? 0.5 : 0.2), ("community", 0.85), ("courts", 0.15),
            ("custody", 0.06), ("remote", 0.35));
        return settings.Length > 0 ? settings : ["community"];
    }

    public static PageOfAnswers About(Draw draw, Organisation it, string[] settings)
    {
        var form = it.Band is Band.Under10K
            ? draw.One(("unincorporated", 40), ("cio", 30), ("charity", 20), ("other", 8), ("dont_know", 2))
            : draw.One(("charitable_company", 45), ("cio", 25), ("cic", 14), ("charity", 12), ("other", 4), ("unincorporated", 0));
        var regions = it.Region == "National"
            ? [.. Regions.Where(_ => draw.Chance(0.8)).Select(region => region.Code)]
            : Regions.Where(region => region.Name == it.Region || draw.Chance(0.05)).Select(region => region.Code).ToArray();
        return new Paper("about")
            .Say("main_purpose", it.Specialist ? "main" : draw.One(("part", 95), ("dont_know", 5)))
            .Say("legal_form", form)
            .Say("legal_form_other", form == "other" ? draw.One(["Co-operative society", "Part of a faith community"]) : null)
            .Say("work_regions", regions.Length > 0 ? regions : ["london"])
            .Say("work_settings", settings)
            .Say("year_end", draw.Chance(0.85) ? draw.One(("2026-03-31", 70), ("2025-12-31", 20), ("2025-08-31", 10)) : null)
            .Done();
    }

    public static PageOfAnswers People(Draw draw, Organisation it)
    {
        // Demand rises for most, and needs with it.
        var change = draw.One(("up_lot", 30), ("up_little", 34), ("same", 20), ("down_little", 9), ("down_lot", 4), ("dont_know", 3));
        var rising = change is "up_lot" or "up_little";
        var groups = ClientGroups(draw, it);
        var others = groups.Contains("other") ? draw.One(["Gypsy, Roma and Traveller people", "Foreign nationals", "People on remand"]) : null;
        var characteristics = draw.Some(
            ("age", it.Focus is Focus.YoungAdults ? 0.9 : 0.15), ("disability", 0.15), ("gender_reassignment", 0.04), ("pregnancy", 0.06),
            ("race", it.Focus is Focus.Minoritised ? 0.95 : 0.2), ("religion", 0.08), ("sex", it.Focus is Focus.Women ? 0.95 : 0.2), ("sexual_orientation", 0.05));
        return new Paper("people")
            .Say("people_supported", draw.Chance(0.9) ? (long)Math.Clamp(draw.Around(it.TypicalIncome / 1_400 + 20, 0.7), 5, 200_000) : null)
            .Say("people_change", change)
            .Say("needs_complex", Agreement(draw, rising ? 0.85 : 0.6))
            .Say("needs_urgent", Agreement(draw, rising ? 0.7 : 0.4))
            .Say("client_groups", groups)
            .Say("client_groups_other", others)
            .Say("minoritised_services", groups.Contains("minoritised") ? draw.One(("yes", it.Focus is Focus.Minoritised ? 95 : 35), ("no", 50), ("dont_know", 5)) : null)
            .Say("protected", characteristics.Length > 0 ? characteristics : ["none"])
            .Done();
    }

    public static PageOfAnswers Services(Draw draw, Organisation it, string[] settings)
    {
        var areas = draw.Some(
            ("accommodation", it.Focus is Focus.Housing ? 1 : 0.25), ("employment", it.Focus is Focus.Employment ? 1 : 0.35), ("education", 0.3),
            ("health", it.Focus is Focus.Health ? 1 : 0.3), ("substances", it.Focus is Focus.Health ? 0.7 : 0.15), ("debt", 0.18),
            ("relationships", it.Focus is Focus.Families ? 1 : 0.22), ("mentoring", it.Focus is Focus.Mentoring ? 1 : 0.35),
            ("arts", it.Focus is Focus.Arts ? 1 : 0.1), ("restorative", 0.07), ("advice", 0.4), ("campaigning", it.Band >= Band.From500K ? 0.4 : 0.12));
        var adapted = draw.One(("yes", it.Band >= Band.From100K ? 68 : 45), ("no", 40), ("dont_know", 4));
        return new Paper("services")
            .Say("areas", areas.Length > 0 ? areas : ["advice"])
            .Say("referrals", draw.Some(
                ("self", 0.7), ("probation", 0.62), ("prison_staff", settings.Contains("prison") ? 0.75 : 0.15), ("council", 0.3), ("health", 0.22),
                ("voluntary", 0.5), ("family", 0.35), ("police", 0.18)))
            .Say("prison_access", settings.Contains("prison") || settings.Contains("gate") ? Agreement(draw, 0.38) : null)
            .Say("adapted", adapted)
            .Say("adaptations", adapted == "yes"
                ? draw.Some(("online", 0.4), ("in_person", 0.3), ("hours", 0.2), ("partnership", 0.5), ("fewer", 0.3), ("thresholds", 0.25), ("closed", 0.15), ("opened", 0.35))
                : null)
            .Done();
    }

    internal static string Agreement(Draw draw, double inclination) => draw.One(
        ("strongly_agree", inclination * 45), ("agree", inclination * 55), ("neither", 18), ("disagree", (1 - inclination) * 55),
        ("strongly_disagree", (1 - inclination) * 25), ("dont_know", 3));

    private static string[] ClientGroups(Draw draw, Organisation it)
    {
        if (it.Focus is Focus.General && draw.Chance(0.5)) return ["everyone"];
        var groups = draw.Some(
            ("women", it.Focus is Focus.Women ? 1 : 0.4), ("young_adults", it.Focus is Focus.YoungAdults ? 1 : 0.4), ("children", 0.12),
            ("minoritised", it.Focus is Focus.Minoritised ? 1 : 0.4), ("families", it.Focus is Focus.Families ? 1 : 0.25), ("older", 0.15), ("disabled", 0.18),
            ("care_leavers", 0.2), ("veterans", 0.1), ("other", 0.07));
        return groups.Length > 0 ? groups : ["everyone"];
    }
}
