using System.Collections.Frozen;

namespace Clinks.Engage.Domain.Evidence.Redacting.Words;

/// <summary>Surnames that are common in England and Wales, for those written in small letters behind a first name. Facts after the census tables and name profiles of public bodies.</summary>
internal static class Surnames
{
    public static readonly FrozenSet<string> All = WordList.Of(
        """
        smith jones williams taylor brown davies evans wilson thomas johnson roberts robinson thompson wright walker white edwards hughes green hall lewis harris clarke clark patel jackson wood turner martin cooper hill ward morris moore
        king watson baker harrison morgan young allen mitchell anderson phillips lee bell parker davis bennett miller cook shaw carter richardson bailey collins marshall adams gray murphy kelly price khan ali hussain ahmed begum singh kaur shah
        malik akhtar bibi iqbal mahmood miah islam rahman chowdhury choudhury uddin hossain chaudhry butt mirza sharma kumar gupta mehta joshi desai shah gill sandhu dhillon sidhu grewal bains mann johal
        rees lloyd powell owen griffiths jenkins james pritchard probert pugh howells hopkins bowen beynon morgans parry prosser vaughan watkins rogers humphreys gwynne llewellyn llewelyn maddocks meredith mostyn tudor
        foster palmer simpson mills barnes stevens fletcher webb butler knight russell pearson graham hunter jenkins dixon holmes rogers hunt wells chapman saunders lloyd matthews barker ellis stone ford reynolds payne fox pearce gibson mason
        armstrong ryan rose lawrence burton gardner bradley cole hart kennedy oliver perry fisher harvey spencer berry grant ferguson stewart murray macdonald mcdonald campbell robertson reid scott thomson paterson hamilton wallace cunningham
        o'brien o'connor o'neill o'sullivan o'reilly o'donnell byrne walsh doyle mccarthy gallagher quinn doherty kavanagh nolan brennan burke daly dunne flynn murphy mcgrath mclaughlin maguire
        okafor okoro adeyemi adebayo ogunleye balogun eze nwosu okeke obi mensah owusu boateng asante osei appiah agyeman mohamud abdi hassan farah warsame moyo ncube dube sibanda ndlovu
        kowalski nowak wisniewski wojcik kaminski lewandowski popescu ionescu popa dumitru stan radu marin hoxha kazlauskas ivanov petrov nguyen tran chen wang li zhang wong chan lam
        atkinson dawson walters bates booth barrett francis fleming lowe arnold jordan nicholls nicholson norris norman neal goodwin gibbs gilbert french flynn fowler hawkins harding hancock hardy hayes henderson higgins holland houghton howard
        hudson hutchinson jennings jarvis kemp lamb lambert lane long love lucas lynch marsh may mccann miles moss mullen newman newton nash osborne page parkin parsons peters porter potter poole pope power pratt randall read reeves rhodes rice
        riley rowe sharp sheppard short simmons slater stephens stephenson steele stokes sutton swift tate thornton townsend tucker tyler underwood wade walton warren waters watts welch wheeler whitehead whittaker wilkins wilkinson willis winter woods woodward yates
        """);
}
