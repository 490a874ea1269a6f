using System.Collections.Frozen;

namespace Clinks.Engage.Domain.Evidence.Redacting.Words;

/// <summary>Words that a name follows.</summary>
internal static class Titles
{
    /// <summary>With a full stop that ends no sentence.</summary>
    public static readonly FrozenSet<string> Shortened = WordList.Of("mr mrs ms dr prof rev st sgt det insp supt hon fr jr no gov cllr");

    public static readonly FrozenSet<string> All = WordList.Of(
        """
        mr mrs ms miss mx dr prof rev sgt det insp supt cllr gov sir madam dame lord lady doctor professor reverend father pastor imam rabbi chaplain vicar
        officer governor warder screw judge justice magistrate recorder constable sergeant inspector detective superintendent warden guv nurse matron
        councillor solicitor barrister caseworker keyworker pc dc dci ds di pso so cm custodial hhj uncle aunt auntie aunty nan nain taid grandad grandma mam-gu
        captain major colonel corporal counsellor teacher tutor swyddog barnwr doctor llywodraethwr meistr modryb ewythr wncwl anti parchedig
        """);

    /// <summary>After "my", "our", "his", "fy" and such.</summary>
    public static readonly FrozenSet<string> Kin = WordList.Of(
        """
        daughter son mother mum mam mom dad father brother sister wife husband partner girlfriend boyfriend fiance fiancee ex nan gran grandad granddad grandma
        grandson granddaughter niece nephew cousin uncle aunt auntie baby child kid boy girl lad twin stepdad stepmum stepson stepdaughter friend mate cellmate
        padmate pal neighbour worker officer solicitor barrister mentor keyworker caseworker counsellor manager boss tutor teacher dog cat supervisor po om chaplain
        key offender probation defendant accused co
        merch mab mam tad brawd chwaer gwraig gwr ngwraig ngwr ffrind ffrindiau nghariad cariad partner mrawd mhartner nhad nain taid mamgu tadcu ewythr modryb babi plentyn
        cefnder cyfnither nghyfnither nghefnder fab ferch frawd nghyfaill cyfaill ffrindd swyddog
        """);

    public static readonly FrozenSet<string> Owning = WordList.Of("my our his her their your the a fy ei ein eu dy eich mei ma me");

    /// <summary>A name comes next, whatever it looks like.</summary>
    public static readonly FrozenSet<string> Naming = WordList.Of("called named nicknamed enw enwyd galw alwyd enwi aka alias");
}
