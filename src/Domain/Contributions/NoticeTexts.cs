namespace Clinks.Engage.Domain.Contributions;

/// <summary>What is told before anything is written.</summary>
internal static class NoticeTexts
{
    public static readonly ImmutableArray<NoticePart> Parts =
    [
        new(
            "limits",
            new("What we cannot keep secret", "Yr hyn na allwn ei gadw'n gyfrinach"),
            [
                new(
                    "We keep what you tell us private. But there are some things that we would have to tell somebody about:",
                    "Rydym yn cadw'r hyn a ddywedwch wrthym yn breifat. Ond mae rhai pethau y byddai'n rhaid i ni ddweud wrth rywun amdanynt:",
                    "We keep your words private.\nBut we cannot keep everything secret.\nWe would have to tell somebody if you say that:",
                    "Rydym yn cadw eich geiriau'n breifat.\nOnd ni allwn gadw popeth yn gyfrinach.\nByddai'n rhaid i ni ddweud wrth rywun os dywedwch fod:"),
            ],
            [
                new(
                    "you or somebody else is in danger of serious harm",
                    "eich bod chi neu rywun arall mewn perygl o niwed difrifol",
                    "you or somebody else is in danger",
                    "chi neu rywun arall mewn perygl"),
                // Working Together to Safeguard Children (statutory guidance, England); Wales Safeguarding Procedures.
                new(
                    "a child is being harmed, or may be harmed",
                    "plentyn yn cael ei niweidio, neu y gallai gael ei niweidio",
                    "a child is being hurt, or may be hurt",
                    "plentyn yn cael ei frifo, neu y gallai gael ei frifo"),
                new(
                    "somebody is planning a crime",
                    "rhywun yn cynllunio trosedd"),
                // Terrorism Act 2000, section 38B: whoever knows has to say.
                new(
                    "somebody is involved in terrorism, or is planning it",
                    "rhywun yn ymwneud â therfysgaeth, neu'n ei chynllunio",
                    "somebody is part of terrorism, or plans it",
                    "rhywun yn rhan o derfysgaeth, neu'n ei chynllunio"),
            ],
            new(
                "A court can also order us to hand over what you wrote. Please do not write the names of other people. Nobody reads this at once: if somebody is in danger now, call 999.",
                "Gall llys hefyd ein gorchymyn i drosglwyddo'r hyn a ysgrifennoch. Peidiwch ag ysgrifennu enwau pobl eraill. Nid oes neb yn darllen hwn ar unwaith: os oes rhywun mewn perygl nawr, ffoniwch 999.",
                "A court can order us to hand over your words.\nPlease do not write the names of other people.\nNobody reads this right away.\nIs somebody in danger now? Call 999.",
                "Gall llys ein gorchymyn i roi eich geiriau iddo.\nPeidiwch ag ysgrifennu enwau pobl eraill.\nNid oes neb yn darllen hwn yn syth.\nOes rhywun mewn perygl nawr? Ffoniwch 999.")),
        new(
            "holder",
            new("Who has your words", "Pwy sydd â'ch geiriau"),
            [
                new(
                    "Clinks has them. Clinks is a charity. It supports voluntary organisations that work with people in the criminal justice system. Your words are locked with a key, and they are used only in the ways that you say yes to.",
                    "Clinks sydd â nhw. Elusen yw Clinks. Mae'n cefnogi sefydliadau gwirfoddol sy'n gweithio gyda phobl yn y system cyfiawnder troseddol. Mae eich geiriau wedi'u cloi ag allwedd, a dim ond yn y ffyrdd yr ydych yn cytuno iddynt y cânt eu defnyddio.",
                    "Clinks has your words.\nClinks is a charity.\nIt helps groups that work with people in the justice system.\nYour words are locked with a key.\nWe use them only if you say yes.",
                    "Clinks sydd â'ch geiriau.\nElusen yw Clinks.\nMae'n helpu grwpiau sy'n gweithio gyda phobl yn y system gyfiawnder.\nMae eich geiriau wedi'u cloi ag allwedd.\nDim ond os dywedwch ie y byddwn yn eu defnyddio."),
                new(
                    "You can add photos of a letter or a drawing. Only our staff see them, in the same way as your words. We do not print them, and do not send them to anybody.",
                    "Gallwch ychwanegu lluniau o lythyr neu ddarlun. Dim ond ein staff sy'n eu gweld, yn yr un ffordd â'ch geiriau. Nid ydym yn eu hargraffu, nac yn eu hanfon at neb.",
                    "You can add photos of a letter or a drawing.\nOnly our staff see them, like your words.\nWe do not print them.\nWe do not send them to anybody.",
                    "Gallwch ychwanegu lluniau o lythyr neu ddarlun.\nDim ond ein staff sy'n eu gweld, fel eich geiriau.\nNid ydym yn eu hargraffu.\nNid ydym yn eu hanfon at neb."),
            ],
            []),
        new(
            "choice",
            new("You choose", "Chi sy'n dewis"),
            [
                new(
                    "We ask you about each way of using your words, one at a time. If you do not answer, that is a no. You can say no to everything. It makes no difference to any help that you get.",
                    "Rydym yn gofyn i chi am bob ffordd o ddefnyddio eich geiriau, un ar y tro. Os na atebwch, mae hynny'n na. Gallwch ddweud na wrth bopeth. Nid yw'n gwneud unrhyw wahaniaeth i unrhyw gymorth a gewch.",
                    "We ask one question at a time.\nNo answer means no.\nYou can say no to everything.\nYou still get the same help as before.",
                    "Rydym yn gofyn un cwestiwn ar y tro.\nDim ateb yw na.\nGallwch ddweud na wrth bopeth.\nByddwch yn dal i gael yr un cymorth ag o'r blaen."),
            ],
            []),
        new(
            "taking-back",
            new("You can change your mind", "Gallwch newid eich meddwl"),
            [
                new(
                    "At the end you get a code. With the code you can read what we hold, change your answers, and take everything back, at any time and without a reason. Then we use your words in nothing new. What was published or handed on before cannot be made undone.",
                    "Ar y diwedd cewch god. Gyda'r cod gallwch ddarllen yr hyn sydd gennym, newid eich atebion, a chymryd popeth yn ôl, ar unrhyw adeg a heb reswm. Yna ni fyddwn yn defnyddio eich geiriau mewn dim byd newydd. Ni ellir dadwneud yr hyn a gyhoeddwyd neu a drosglwyddwyd cyn hynny.",
                    "At the end you get a code.\nKeep the code safe.\nWith it you can read your words.\nYou can change your answers.\nYou can take everything back.\nYou do not have to say why.\nThen we do not use your words again.\nWe cannot undo what was printed before.",
                    "Ar y diwedd cewch god.\nCadwch y cod yn ddiogel.\nGydag ef gallwch ddarllen eich geiriau.\nGallwch newid eich atebion.\nGallwch gymryd popeth yn ôl.\nDoes dim rhaid i chi ddweud pam.\nYna ni fyddwn yn defnyddio eich geiriau eto.\nNi allwn ddadwneud yr hyn a argraffwyd o'r blaen."),
            ],
            []),
    ];
}
