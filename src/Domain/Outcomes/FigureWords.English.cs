namespace Clinks.Engage.Domain.Outcomes;

internal sealed partial record FigureWords
{
    private static readonly FigureWords English = new()
    {
        People = Set("""
            person persons people individual individuals man men woman women child children boy boys girl girls adult adults teenager teenagers mother mothers father fathers
            mum mums dad dads parent parents partner partners wife wives husband husbands carer carers relative relatives family families prisoner prisoners offender offenders
            resident residents user users inmate inmates leaver leavers volunteer volunteers member members organisation organisations organization organizations charity charities
            respondent respondents contributor contributors participant participants answer answers response responses reply replies contribution contributions
            submission submissions comment comments story stories voice voices
            """),
        Numbers = Set("""
            one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy
            eighty ninety hundred hundreds thousand thousands million millions dozen dozens score scores couple pair handful
            """),
        One = "one",
        NotOne = Set("no every any some each this that which another first last next only right new same"),
        Kinds = Set("young younger old older former other serving single more very disabled black muslim"),
        Shares = Set("half most majority minority third thirds quarter quarters fifth fifths tenth tenths"),
        Whole = Set("all everyone everybody none nobody noone"),
        Said = Set("said told asked answered replied responded agreed disagreed felt wanted mentioned"),
        Opinion = Set("said agreed disagreed"),
        Told = Set("told asked"),
        Us = Set("us"),
        Of = Set("of"),
        OutOf = Phrases("out of", "out of every", "in", "in every"),
        The = Set("the those these our your all"),
        Those = Set("you them us those these"),
        Who = Set("who whom"),
        Stops = Set("""
            to in on at for with from by and or about that which who is are was were be been will would has have had do does did can could may might must where when how as if but so
            than because into per we they it he she i you this through between under over of after before during without
            """),
        Come = Set("numbered numbering totalled totalling reached"),
        Percent = "per cent",
        Months = Set("january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec"),
        Units = Set("""
            second seconds minute minutes hour hours day days night nights week weeks month months year years decade decades time times am pm pounds pound pence p bn m k
            mile miles metre metres kilometres km kg
            """),
        Ordinals = Set("st nd rd th"),
        Laws = Set("section sections clause clauses article articles part rule rules schedule chapter annex paragraph paragraphs act psi pso pf recommendation question step phase version page table point option stage"),
        BeforeYear = Set("in since during until after before spring summer autumn winter year"),
    };
}
