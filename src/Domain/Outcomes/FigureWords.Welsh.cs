namespace Clinks.Engage.Domain.Outcomes;

internal sealed partial record FigureWords
{
    // "Gan" is left out of the numbers: it is a hundred far more seldom than it is "by". So is "chi" out of those who are counted.
    private static readonly FigureWords Welsh = new()
    {
        People = Set("""
            pobl bobl phobl person berson pherson personau bersonau dyn ddyn dynion ddynion menyw fenyw menywod fenywod merch ferch merched ferched bachgen fachgen bechgyn fechgyn
            plentyn blentyn phlentyn plant blant phlant oedolyn oedolion mam fam mamau famau tad dad thad tadau dadau thadau rhiant riant rhieni rieni
            partner bartner phartner partneriaid bartneriaid phartneriaid gofalwr ofalwr gofalwyr ofalwyr perthynas berthynas perthnasau berthnasau teulu deulu theulu teuluoedd deuluoedd theuluoedd
            carcharor garcharor charcharor carcharorion garcharorion charcharorion defnyddiwr ddefnyddiwr defnyddwyr ddefnyddwyr gwirfoddolwr wirfoddolwr gwirfoddolwyr wirfoddolwyr
            aelod aelodau sefydliad sefydliadau mudiad fudiad mudiadau fudiadau elusen elusennau ymatebydd ymatebwyr cyfrannwr gyfrannwr chyfrannwr cyfranwyr gyfranwyr chyfranwyr
            unigolyn unigolion ateb atebion ymateb ymatebion cyfraniad gyfraniad chyfraniad cyfraniadau gyfraniadau chyfraniadau sylw sylwadau stori straeon storïau llais lais lleisiau leisiau
            ohonoch ohonynt ohonom ohonyn ohonon
            """),
        Numbers = Set("""
            un dau ddau dwy ddwy tri dri thri tair dair thair pedwar bedwar phedwar pedair bedair phedair pump bump phump pum bum phum chwech chwe saith wyth naw deg ddeg deng ddeng
            deuddeg ddeuddeg deuddeng ddeuddeng pymtheg bymtheg phymtheg pymtheng bymtheng deunaw ddeunaw ugain hugain deugain ddeugain trigain drigain thrigain
            cant gant chant can cannoedd gannoedd channoedd mil fil miloedd filoedd miliwn filiwn miliynau filiynau degau ddegau dwsin ddwsin dwsinau ddwsinau llond dyrnaid ddyrnaid
            """),
        One = "un",
        NotOne = Set("yr pob bob phob unrhyw rhyw ryw neb dim"),
        Kinds = Set("hen cyn brif"),
        Shares = Set("hanner traean draean thraean chwarter mwyafrif fwyafrif lleiafrif leiafrif fwyaf mwyaf"),
        Whole = Set("pawb bawb neb"),
        SaidFirst = Set("dywedodd ddywedodd dwedodd ddwedodd soniodd gofynnodd ofynnodd atebodd ymatebodd cytunodd gytunodd anghytunodd teimlodd deimlodd"),
        Of = Set("o o'r"),
        OutOf = Phrases("o bob", "mewn", "allan o", "allan o bob", "ran o", "o blith"),
        The = Set("y yr 'r ein eich holl"),
        Stops = Set("""
            i i'r i'n yn yng ym ar am at gan gyda â ag ac a'r neu ond sydd sy oedd yw mae er wrth dros drwy trwy heb hyd nes fel bod fod wedi ni eu ein eich o o'r rhwng ymhlith na nad os pan
            lle sut ers erbyn cyn mewn
            """),
        Percent = "y cant",
        Months = Set("ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr"),
        Units = Set("""
            eiliad eiliadau munud funud munudau awr oriau diwrnod ddiwrnod diwrnodau niwrnod dydd ddydd noson wythnos wythnosau mis fis mhis misoedd blwyddyn flwyddyn mlwydd blwydd
            blynedd flynedd mlynedd oed waith gwaith tro dro am pm punt bunt phunt bunnoedd punnoedd ceiniog geiniog milltir filltir metr
            """),
        Ordinals = Set("af il ydd ed fed eg ain"),
        Laws = Set("adran adrannau cymal cymalau erthygl erthyglau rhan ran rheol rheolau reol atodlen pennod bennod atodiad paragraff baragraff deddf ddeddf psi pso argymhelliad cwestiwn cam gam fersiwn tudalen dudalen tabl pwynt opsiwn"),
        BeforeYear = Set("yn ers tan wedi cyn gwanwyn haf hydref gaeaf"),
    };
}
