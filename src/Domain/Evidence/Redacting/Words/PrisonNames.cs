namespace Clinks.Engage.Domain.Evidence.Redacting.Words;

/// <summary>
/// Places of custody in England and Wales: prisons, young offender institutions, secure training centres, secure schools and secure children's
/// homes, closed ones too, since stories are about years ago. The facts are those of the public lists of HM Prison and Probation Service and
/// of HM Inspectorate of Prisons.
/// </summary>
internal static class PrisonNames
{
    /// <summary>Known by the name alone, also in small letters.</summary>
    public static readonly PhraseList Sure = PhraseList.WithMutations(
        """
        altcourse, ashfield prison, askham grange, aylesbury yoi, belmarsh, berwyn, brinsford, brixton, bronzefield, bullingdon, bure prison, channings wood, coldingley, cookham wood,
        dartmoor, deerbolt, doncatraz, downview, drake hall, eastwood park, erlestoke, featherstone, feltham, feltham a, feltham b, five wells, fosse way, foston hall, frankland, full sutton, garth prison, gartree,
        grendon, springhill, spring hill, guys marsh, guy s marsh, hatfield prison, haverigg, hewell, high down, highdown, highpoint, high point prison, hollesley bay, holme house, huntercombe, isle of wight prison, albany prison, parkhurst,
        kirkham, kirklevington, kirklevington grange, lancaster farms, leyhill, lindholme, littlehey, long lartin, lowdham grange, low newton, lowmoss, maghaberry, manchester prison, strangeways, millsike, moorland prison, morton hall, mount prison,
        new hall prison, newhall, north sea camp, northumberland prison, norwich prison, nottingham prison, oakwood prison, onley, parc prison, pentonville, peterborough prison, portland prison, prescoed, ranby, risley, rye hill, standford hill, stanford hill, swaleside, elmley, sheppey cluster,
        stocken, stoke heath, styal, sudbury prison, swinfen hall, thameside, thorn cross, thorncross, verne, the verne, wandsworth, wandy, wanno, wormwood scrubs, the scrubs, warren hill, wayland, wealstun, werrington, wetherby, whatton, whitemoor, woodhill, wymott,
        holloway, blundeston, bullwood hall, camp hill, canterbury prison, castington, cockham wood, dover prison, glen parva, haslar, kingston prison, latchmere house, northallerton prison, reading gaol, reading prison, shepton mallet prison, shrewsbury prison, wellingborough prison, acklington, everthorpe, wolds prison, edmunds hill,
        rainsbrook, oakhill stc, oakhill secure, medway stc, hassockfield, oasis restore, aldine house, adel beck, barton moss, clayfields house, hillside secure, neath hillside, lansdowne secure, vinney green, swanwick lodge, aycliffe secure, lincolnshire secure, st catherines secure, beechfield secure, atkinson secure, marydale lodge, east moor secure,
        broadmoor, rampton, ashworth hospital, yarl s wood, yarls wood, harmondsworth, colnbrook, brook house, tinsley house, campsfield
        """);

    /// <summary>Ordinary words, or names of other things: only where the words around say that it is a prison.</summary>
    public static readonly PhraseList Doubtful = PhraseList.WithMutations(
        """
        isis, send, ford, the mount, mount, parc, y parc, bure, garth, moorland, new hall, oakwood, humber, hull, leeds, leicester, lincoln, lewes, liverpool, walton, maidstone, manchester, norwich, nottingham, northumberland, peterborough,
        portland, preston, rochester, stafford, sudbury, swansea, usk, wakefield, winchester, winson green, armley, bedford, birmingham, bristol, horfield, buckley hall, cardiff, chelmsford, durham, exeter, hatfield, ashfield, aylesbury,
        albany, medway, oakhill, reading, canterbury, shrewsbury, dover, gloucester, caerdydd, abertawe, brynbuga, isle of wight, forest bank, doncaster, hillside, kingston, wolds, morton
        """);
}
