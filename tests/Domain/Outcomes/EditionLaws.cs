using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using static Clinks.Engage.Domain.Tests.Outcomes.OutcomeLaws;

namespace Clinks.Engage.Domain.Tests.Outcomes;

/// <summary>What is put forward and published is one edition, and each of them once.</summary>
public sealed class EditionLaws
{
    private static readonly Actor Ann = new("ann", Roles.Policy), Ben = new("ben", Roles.Policy);
    private static readonly RequestKey Request = new("request", new('a', 64));

    /// <summary>Who was first stays the one who may not publish it, and a colleague's yes is to publish it.</summary>
    [Fact]
    public void One_edition_is_put_forward_once_and_published_once()
    {
        var proposed = Whole().Then(book => book.Propose(new(Ann, Request, book.Edition), Stage.Closed));
        Refused(proposed.Propose(new(Ben, Request, proposed.Edition), Stage.Closed), "outcomes-proposed-already");
        var published = Published(Whole());
        Refused(published.Propose(new(Ann, Request, published.Edition), Stage.Closed), "outcomes-nothing-new");
        Refused(published.Publish(new(Ben, Request, published.Edition), Stage.Closed), "outcomes-nothing-new");
    }
}
