using System.Collections.Immutable;
using System.Globalization;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Domain.Tests.Contributions;

namespace Clinks.Engage.Domain.Tests.Evidence;

/// <summary>One consultation as its log would have it: what people and organisations told, and what Ann and Ben make of it.</summary>
internal sealed class Consulted
{
    public static readonly DateTimeOffset Now = Told.Start.AddDays(3);
    public static readonly Actor Ann = Told.Ann, Ben = Told.Ben;
    public static readonly RequestKey Request = Told.Request;
    public static readonly ResponseId Oak = ResponseId.Parse("response-" + new string('a', 26));
    public static readonly Place OfOak = new("member-oak", $"{Oak}/sent/story", 1);

    public Material Material { get; } = new();

    public EvidenceBook Book { get; private set; } = EvidenceBook.Empty;

    public static ContributionId Id(int number) => ContributionId.Parse("contribution-" + number.ToString(CultureInfo.InvariantCulture).PadLeft(26, '0'));

    public static Place Story(int number) => new(Id(number).Value, "words/story", 1);

    public static Provision Yes(Purpose purpose, Manner manner = Manner.OwnWords, params BodyId[] to) => new(purpose, true) { Manner = manner, Recipients = [.. to] };

    /// <summary>So many more people told their story, each of this role and region, and said yes to these.</summary>
    public Consulted People(int first, int count, Region region, params Provision[] answers)
    {
        foreach (var number in Enumerable.Range(first, count))
        {
            Happens(
                number,
                [
                    new ContributionBegun(Id(number), Told.Begin().Engagement, Route.Link, null, null, $":visitor-{number}", null),
                    new ConsentRequested(Id(number), new(Giver.Self, null, Method.Written), Told.Shown, Age.Adult, Quarantined: false),
                    .. answers.Select(answer => new PurposeAnswered(answer, Told.Shown)),
                    new ContributionFinished([Sealed(Story(number))], new(ContributorRole.FamilyMember, region), Told.Kept), new ConsentGiven(),
                ]);
        }

        return this;
    }

    public Consulted Happens(int number, params ContributionEvent[] happened)
    {
        foreach (var one in happened) Material.Take(Id(number).Value, one, Told.Start);
        return this;
    }

    /// <summary>An organisation sent an answer in words.</summary>
    public Consulted Sent()
    {
        Happens(new ResponseSubmitted(Told.Begin().Engagement, Told.Oak, new([new("story", null, Sealed(OfOak))])));
        return this;
    }

    public void Happens(ResponseEvent happened) => Material.Take(Oak.Value, happened, Told.Start);

    public Consulted Does(Func<EvidenceBook, Outcome<ImmutableArray<EvidenceEvent>>> command)
    {
        Book = command(Book).Get().Aggregate(Book, (book, happened) => book.Apply(happened, Now));
        return this;
    }

    public Consulted Refuses(string code, Func<EvidenceBook, Outcome<ImmutableArray<EvidenceEvent>>> command)
    {
        Assert.Equal([code], command(Book).Problems.Select(problem => problem.Code));
        return this;
    }

    public Consulted Marks(Place text, int start = 0) => Does(book => book.Mark(new(Ann, Request, text, start, 8, []), Material, 100, Now));

    public Consulted Proposes(int passage, Attribution attribution = Attribution.None, Shown shown = Shown.Nothing) =>
        Does(book => book.Propose(new(Ann, Request, passage, attribution, shown), Material));

    public Consulted Approves(int passage) => Does(book => book.Answer(new(Ben, Request, passage, Approve: true), Material));

    public static SealedWords Sealed(Place place) => new(place, [1, 2, 3]);
}
