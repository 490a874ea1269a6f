using System.Collections.Frozen;

namespace Clinks.Engage.Domain.Evidence.Redacting.Words;

/// <summary>The small words of languages that people in prison here write in most, besides English and Welsh, in plain letters; those that are English or Welsh words too tell nothing and are not counted.</summary>
internal static class OtherStopWords
{
    public static readonly FrozenSet<string> All = WordList.Of(
        """
        nie jest sie ze jak bylo byl byla dla mnie przez ale tylko juz moj moja jestem bardzo mam ktory gdzie czy oraz mi ja tak nikt wiem mnie moje tam tutaj kiedy bez po od na do za wiezieniu
        este sunt nu cu pe din pentru fost mai care sau dar foarte mea meu eram ca si la lui ea noi ei imi acasa inchisoare sa ma avut nimeni fara dupa cand doar asa fac poate numai lor tot aici acolo am
        el los las una pero muy porque como cuando estaba soy fue mi que por con para del mis sus esta tengo hay donde nunca siempre carcel nadie estoy habia tenia hijo hija casa yo todo
        nao uma muito meu minha estava foi ele ela mas quando tambem prisao os eu voce
        le les des une est dans je suis pas avec mais pour qui sur mon elle etait tres ete avait nous vous mes ils j'ai c'est prison
        il che non per sono della gli anche mio mia era molto perche quando con ho mi stato carcere nella
        ich nicht und das ist der die war mit ein eine auf fur aber sehr mein meine wir sie haben hatte bin auch gefangnis
        nuk eshte ne dhe te nje une kam per isha shume burg qe me jam por edhe
        ir yra buvo kad tai mano bet labai kaip kalejime ne su iki apie
        ve bir bu icin cok ben degil hapishane oldu daha sonra gibi ama
        waa iyo ka ku oo waxaan ayaa ma uu aan xabsi laga
        khong va toi la cua trong mot nguoi duoc den nhung voi
        het een niet van ik zijn dat maar voor met mijn hij
        aapka mujhe mein hai tha aur nahi bahut mera meri hum kya jail ne
        """);
}
