using System.Collections.Frozen;

namespace Clinks.Engage.Domain.Evidence.Redacting.Words;

/// <summary>First names that are common in England and Wales over the last seventy years, Welsh, Irish, South Asian, African, Caribbean and East European ones among them. Which are common is known from the yearly tables of the Office for National Statistics.</summary>
internal static class FirstNames
{
    /// <summary>Hardly ever anything else: found in small letters, too.</summary>
    private static readonly FrozenSet<string> Sure = WordList.Of(
        """
        oliver george noah arthur harry leo muhammad mohammed mohammad mohamed mohamad charlie henry alfie archie theo theodore freddie joshua thomas william james jacob ethan isaac lucas logan max mason daniel benjamin joseph samuel
        alexander sebastian finley edward adam dylan luke lewis liam connor callum jordan ryan kyle aaron nathan matthew michael david andrew richard robert paul stephen steven kevin gary darren lee wayne jason simon anthony tony
        peter john christopher chris steve dave mike alan brian keith barry graham colin derek kenneth trevor roger nigel neil stuart ian malcolm geoffrey geoff raymond ronald donald dennis eric frederick fred leonard roy stanley norman
        gareth craig lloyd shane dean carl karl marcus leon jamal jermaine tyrone delroy winston leroy curtis reece rhys kieran ciaran sean shaun declan brendan patrick liam aidan niall rory conor dominic damian damien jamie josh jake zak
        zach toby louis tom tommy ben benny sam sammy danny matt mick mickey nick nicky rob robbie bob bobby jim jimmy jon jonathan jono johnny joe joey billy kenny ricky terry tyler zachary zayn elliot elliott harvey harrison hugo
        olivia amelia isla freya florence mia ava isabella sophia sophie emily evie charlotte harriet matilda millie phoebe alice ella jessica jess chloe emma lucy hannah megan lauren rebecca becky bethany beth laura sarah sara
        rachel rachael claire clare lisa michelle nicola nicole karen susan julie tracey tracy sharon donna debbie deborah mandy amanda joanne joanna jo jackie jacqueline angela angie helen alison catherine katherine kathryn kate katie kathy
        kelly kerry leanne stacey stacy gemma jade amy zoe natalie natasha danielle samantha stephanie victoria vicky elizabeth lizzie liz margaret maggie mary maria anne ann anna annie annette christine tina linda patricia barbara
        jean janet jane sandra carol caroline pauline maureen brenda sheila doreen eileen kathleen valerie wendy diane diana denise lorraine yvonne yvette beverley bev heather fiona philippa pippa sally gillian gill jill jenny jennifer
        louise leah naomi abigail abby ellie eleanor georgia georgina molly libby courtney shannon paige kayleigh kirsty chantelle shanice shaniqua keisha latoya ebony tamika aaliyah aisha ayesha fatima fatimah zainab zaynab maryam mariam
        khadija khadijah amina aminah safiya hafsa sumaiya yasmin yasmine nadia naz nazia shabnam shazia rukhsana rubina farah farzana samina saima sadia noor nasreen parveen bushra iqra anisa halima hawa
        ahmed ahmad ali hassan hasan hussain hussein husain ibrahim ismail yusuf yousef yousuf omar umar usman uthman bilal imran asif tariq khalid zahid sajid shahid wasim waseem nadeem naveed kamran adnan faisal faizal rizwan
        salman sohail suleman sulaiman haroon hamza zain zayd abdul abdullah abdulrahman rahman karim kareem mustafa mahmoud mehmood mahmood iqbal javed javid junaid arif aqib atif waqas shabir shabbir riaz rashid rafiq
        arjun rohan rahul raj rajesh ravi sanjay vijay anil sunil ashok deepak dinesh mukesh nikhil amit ajay vikram kiran anita sunita priya pooja puja neha nisha asha meena rekha lakshmi kavita sangita shreya anjali divya
        gurpreet harpreet manpreet jaspreet kuldeep balwinder sukhwinder jaswinder harjit baljit gurdeep mandeep sandeep rajinder paramjit amrit simran navjot jasmeet
        kwame kofi kwesi kojo yaw ama akua abena ade adebayo adeola ayo babatunde bola chidi chinedu chioma emeka folake funmi ifeanyi kemi ngozi nkechi obinna ola oluwaseun olu segun seun tunde temi uche yemi yinka abdi abdirahman ayaan
        hodan ifrah sagal warsame tendai tinashe farai rudo tafadzwa thabo sipho nomsa kenya precious
        piotr pawel krzysztof tomasz marcin lukasz michal mateusz agnieszka katarzyna malgorzata magdalena kasia ewa andrzej grzegorz jakub wojciech zbigniew ion andrei mihai florin bogdan ionut razvan cristian elena ioana mihaela
        gheorghe vasile nicolae dragos dariusz jerzy stanislaw artur arturas mindaugas vytautas andrius tomas jonas ilir arben besnik artan erjon dritan fatmir
        rhian sian sioned sian angharad bethan catrin cerys carys eirlys elen elin eleri eluned ffion gwen gwenllian gwenda gwyneth haf heledd lowri mair manon mari megan menna mererid myfanwy nerys nest nia non rhiannon seren siwan tegan
        aled alun arwel bleddyn bryn cai ceri dafydd dewi dilwyn eifion elfed elwyn emlyn emrys emyr euros geraint gethin glyn gruffudd gruffydd guto gwilym gwyn gwynfor huw hywel iago idris ieuan ifan ifor ioan iolo iorwerth iwan
        llew llyr llywelyn macsen meilir meirion meurig morgan osian owain owen rhodri sion siencyn steffan tomos trystan tudur wyn ynyr deiniol eurig gwion ifor
        sinead siobhan aoife niamh roisin orla grainne caoimhe ciara bronagh padraig seamus eamon eoin oisin cathal donal fergus
        hamish angus callum ewan euan fraser morag ailsa eilidh catriona ross duncan gordon douglas
        kai jayden jaden kayden aiden brandon brayden cameron corey cody damon dillon ellis evan felix fabian finlay gabriel jaxon jenson jude kian leighton levi lincoln luca mitchell myles nathaniel nico oscar otis preston
        quinn reggie reuben rio riley ronnie rowan rufus silas spencer stanley sonny tobias travis tristan vincent xavier zac bailey blake brooke carly cassie cheryl chelsea connie demi dionne elsie esme erin esther eva faye
        gabrielle hattie hayley hollie imogen isabel isobel jasmine jemma jodie josie judith judy kara kayla keira kimberley kim kirsten kylie lacey lara layla leila lena leona lexi lola lorna lottie lydia lynn lynne lynda mabel
        maisie marie marion martha martin maya melissa melanie mel miriam moira monica morgan nancy natalia nina norma nora paula penny polly rhea rita robyn rosie rosemary roxanne ruth sabrina sadie sasha selina shelley
        sienna sonia sonya stella suzanne suzie tamara tanya tara teresa theresa tia tilly tiffany toni trudy una ursula vanessa vera veronica vivienne winnie zara zelda glenda gladys hilda ethel edna elaine ellen jordan mohsin
        clive clifford cliff cyril desmond des duncan edgar edwin elijah elvis ernest ernie errol francis frankie gavin gerald gerard gerry gilbert glen glenn gordon greg gregory guy hector herbert horace howard hugh humphrey ivan ivor jeff jeffrey jeremy
        jerry jerome julian kurt lance laurence lawrence leslie lionel luther marvin maurice maxwell melvin mervyn mitch monty morris murray neville noel ossie percy philip phil phillip quentin ralph randolph rex reginald rodney rolf ron rory rupert russell
        sidney sid stewart ted teddy timothy tim todd vernon vic victor walter wally warren wilfred wilf yusef zack aftab akbar akram anwar asad ashraf aslam aziz babar basit farooq fiaz ghulam habib hafeez haider ijaz ilyas irfan ishaq jamil
        """);

    /// <summary>Also ordinary words, months, places or surnames of other things: only with a capital, or after a word that a name follows.</summary>
    private static readonly FrozenSet<string> Doubtful = WordList.Of(
        """
        will mark grace hope rose jack bill may dawn joy faith rob pat sue art drew gene frank grant iris ivy lily daisy violet amber ruby summer autumn april june august ray rich sandy holly hazel heath herb josh bob skye sky star
        poppy willow olive pearl crystal jewel jasmine robin rusty rocky sonny sunny chase chance chip buck bud cash christian clay colt cole cliff dale dusty earl ernest fern ginger glen harmony haven honor jay kit lance lane major mason max miles
        misty noble norm page pip piers pierce precious prince queenie red reed ricky river rocky rod roman rowan sage saint scarlet scarlett sterling storm tad tiger trey trinity van wade wolf bella ace angel beau belle blue brook candy
        carol cherry clement destiny don eve gay guy hank harper heaven jean jet joy josh kitty lark luna mercy mo nick peg penny pepper peace patience charity comfort blessing rain rainbow sandy savannah sid bryn haf gwawr eira mai enfys seren sam
        al ed em jan jo jules lou mo nat nev ram shah sky son tom val vi viv wills ant ash drake finn gray paris jordan chelsea sydney georgia kent israel lee art dean bryn glyn
        """);

    public static FrozenSet<string> All { get; } = WordList.Of([.. Sure, .. Doubtful]);

    public static bool IsSure(string word) => Sure.Contains(word) && !Doubtful.Contains(word);
}
