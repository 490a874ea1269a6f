namespace Clinks.Engage.Domain.Evidence.Redacting.Words;

/// <summary>
/// Cities, towns, counties, boroughs and districts of the large cities of England and Wales, and the other countries that people come from or
/// move to inside these islands. Facts after the public gazetteers of the Office for National Statistics; Welsh names after the Welsh Language Commissioner's list.
/// </summary>
internal static class PlaceNames
{
    private static readonly PhraseList Sure = PhraseList.WithMutations(
        """
        london, birmingham, manchester, liverpool, leeds, sheffield, bristol, newcastle, newcastle upon tyne, newcastle under lyme, nottingham, leicester, coventry, bradford, hull, kingston upon hull, stoke, stoke on trent, wolverhampton, plymouth, southampton,
        portsmouth, derby, sunderland, brighton, norwich, swindon, luton, milton keynes, northampton, peterborough, cambridge, oxford, ipswich, colchester, chelmsford, southend, southend on sea, basildon, harlow, stevenage, watford, st albans, hemel hempstead,
        slough, high wycombe, aylesbury, bedford, reading berkshire, guildford, woking, crawley, gatwick, heathrow, hastings, eastbourne, maidstone, gillingham, chatham, rochester, medway, canterbury, margate, ramsgate, folkestone, ashford, dover, tunbridge wells, gravesend, dartford,
        exeter, torquay, paignton, plympton, truro, penzance, falmouth, newquay, bodmin, taunton, bridgwater, yeovil, weston super mare, gloucester, cheltenham, stroud, worcester, hereford, shrewsbury, telford, stafford, tamworth, walsall, dudley, west bromwich, smethwick, solihull,
        redditch, kidderminster, nuneaton, leamington, leamington spa, warwick, stratford upon avon, burton on trent, burton upon trent, mansfield, chesterfield, loughborough, hinckley, corby, kettering, wellingborough, lincoln, grantham, boston, skegness, scunthorpe, grimsby, cleethorpes, doncaster, rotherham, barnsley,
        wakefield, huddersfield, halifax, dewsbury, batley, keighley, harrogate, york, scarborough, bridlington, whitby, middlesbrough, hartlepool, darlington, stockton on tees, redcar, durham, gateshead, south shields, north shields, tynemouth, carlisle, barrow in furness, kendal, workington, whitehaven, lancaster, morecambe,
        blackpool, preston, blackburn, burnley, accrington, chorley, leyland, wigan, bolton, oldham, rochdale, stockport, ashton under lyne, salford, altrincham, warrington, widnes, runcorn, st helens, southport, bootle, birkenhead, wallasey, wirral, crewe, macclesfield, northwich, chester,
        bournemouth, weymouth, dorchester, salisbury, winchester, basingstoke, aldershot, farnborough, andover, fareham, gosport, havant, bognor regis, chichester, worthing, lewes, horsham, kings lynn, king s lynn, great yarmouth, lowestoft, bury st edmunds, thetford, wisbech, huntingdon, felixstowe, clacton, clacton on sea, jaywick, harwich,
        leighton buzzard, dunstable, bicester, banbury, abingdon, witney, newbury, bracknell, wokingham, maidenhead, windsor, staines, epsom, redhill, reigate, dorking, sittingbourne, isle of sheppey, sheerness, isle of wight, ventnor, cowes, bideford, barnstaple, tiverton, okehampton, glastonbury, frome, trowbridge, chippenham, evesham, malvern, ludlow, oswestry,
        buxton, matlock, ilkeston, worksop, retford, gainsborough, sleaford, goole, selby, pontefract, castleford, knaresborough, ripon, northallerton, thirsk, consett, ashington, blyth, morpeth, alnwick, hexham, berwick upon tweed, penrith, keswick, windermere, skelmersdale, ormskirk, kirkby, huyton, speke, toxteth, croxteth, norris green,
        hackney, tottenham, brixton, peckham, lewisham, croydon, bromley, bexley, greenwich, woolwich, tower hamlets, newham, stratford, ilford, redbridge, barking and dagenham, dagenham, havering, romford, walthamstow, waltham forest, enfield, edmonton, haringey, islington, camden, westminster, kensington, chelsea, hammersmith, fulham, ealing, southall, hounslow, brent, wembley, harlesden, harrow, hillingdon, uxbridge, kingston upon thames, twickenham,
        sutton, mitcham, tooting, balham, streatham, clapham, lambeth, southwark, bermondsey, deptford, camberwell, catford, thamesmead, bethnal green, whitechapel, stepney, moss side, longsight, wythenshawe, cheetham hill, handsworth, aston, lozells, sparkbrook, erdington, st pauls, easton, hartcliffe, knowle west, chapeltown, harehills, beeston, toxteth, hyson green, st anns, highfields, byker, elswick, gipton, seacroft, burngreave, pitsmoor,
        kent, essex, surrey, sussex, east sussex, west sussex, hampshire, berkshire, buckinghamshire, oxfordshire, bedfordshire, hertfordshire, cambridgeshire, norfolk, suffolk, lincolnshire, leicestershire, nottinghamshire, derbyshire, staffordshire, shropshire, cheshire, herefordshire, worcestershire, warwickshire, west midlands, east midlands, northamptonshire, gloucestershire, wiltshire, somerset, dorset, devon, cornwall, merseyside, greater manchester, lancashire, cumbria, yorkshire, west yorkshire, south yorkshire, north yorkshire, humberside, northumberland, tyne and wear, teesside, cleveland, rutland, middlesex, east anglia, the midlands,
        cardiff, swansea, newport, wrexham, bangor, llanelli, neath, port talbot, bridgend, barry, merthyr, merthyr tydfil, aberdare, pontypridd, rhondda, caerphilly, cwmbran, pontypool, ebbw vale, tredegar, abergavenny, monmouth, chepstow, brecon, builth wells, llandrindod wells, newtown powys, welshpool, aberystwyth, cardigan, carmarthen, ammanford, haverfordwest, milford haven, pembroke, tenby, fishguard, caernarfon, holyhead, llangefni, anglesey, llandudno, colwyn bay, rhyl, prestatyn, denbigh, ruthin, llangollen, dolgellau, porthmadog, pwllheli, blaenau ffestiniog, betws y coed, gwent, dyfed, powys, gwynedd, clwyd, glamorgan, ceredigion, pembrokeshire, carmarthenshire, monmouthshire, flintshire, denbighshire, conwy, torfaen, blaenau gwent, ely cardiff, splott, tiger bay, townhill, maesteg, ystradgynlais, treorchy, tonypandy, mountain ash, bargoed, blackwood, rumney, llanrumney, pontardawe, gorseinon, penarth, connah s quay, buckley flintshire,
        caerdydd, abertawe, casnewydd, wrecsam, caernarfon, castell nedd, pen y bont ar ogwr, pen y bont, y barri, merthyr tudful, aberdar, caerffili, cwmbran, pont y pwl, glyn ebwy, y fenni, trefynwy, casgwent, aberhonddu, llanfair ym muallt, llandrindod, y drenewydd, y trallwng, aberteifi, caerfyrddin, rhydaman, hwlffordd, aberdaugleddau, penfro, dinbych y pysgod, abergwaun, caergybi, ynys mon, bae colwyn, y rhyl, dinbych, rhuthun, morgannwg, sir benfro, sir gar, sir gaerfyrddin, sir fynwy, sir y fflint, sir ddinbych, rhondda cynon taf, cwm rhondda, llundain, lerpwl, manceinion, caer, amwythig, bryste, caerloyw, henffordd, rhydychen, caergrawnt, caerwysg, efrog,
        scotland, glasgow, edinburgh, aberdeen, dundee, northern ireland, belfast, derry, ireland, dublin, cork ireland, isle of man, jersey channel islands, guernsey
        """);

    /// <summary>Words or names of people as well: with a capital, and after a word that a place follows.</summary>
    private static readonly PhraseList Doubtful = PhraseList.WithMutations(
        """
        reading, bath, deal, sandwich, rugby, wells, battle, hope, march, ware, ash, barking, sale, bury, hyde, eye, diss, street, settle, crook, rye, ripley, nelson, poole, stone, mold, flint, chard, beer, wing, over, lancing, hove, bala, usk, cheddar, bow, acton, barnet, merton, sandy, hook, lee, seal, wool, wash, clay cross, epping,
        epworth, redcar, chorley, ely, newquay, filey, ferry, heath, hayes, harlow, hastings, hay, brigg, blackwood, buckley, newtown, washington, ashton, ashby, bingley, hayle, hitchin, stone, tring, ventnor, wem, y fflint, yr wyddgrug, y bala, neath, nedd, risca, tywyn, barmouth, conway
        """);

    private static readonly System.Collections.Frozen.FrozenSet<string> Leading =
        WordList.Of("in at to from near of around outside through past leaving left towards via between yn ym yng i o at ger tua");

    /// <summary>How many words from the token on are a place; 0 where none is.</summary>
    public static int Match(Reading reading, int token)
    {
        if (Sure.Match(reading, token) is > 0 and var sure) return sure;
        if (Doubtful.Match(reading, token) is not (> 0 and var words) || !reading.StandsOut(token)) return 0;
        return reading.Follows(token) && Leading.Contains(reading.Word(token - 1)) ? words : 0;
    }
}
