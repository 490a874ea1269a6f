using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Grains.Identity;

/// <summary>The keys by which pages protect forms and small fields: one set for all processes, and the same after a restart. Key and stream: <c>page-keys</c>.</summary>
public interface IPageKeysGrain : IGrainWithStringKey
{
    [Allow(Roles.System)]
    Task<PageKeyList> List(Ask ask, CancellationToken cancel);

    [Allow(Roles.System)]
    Task<Outcome<Answered<Nothing>>> Keep(KeepPageKey command, CancellationToken cancel);
}

public sealed record PageKeyList(ImmutableArray<Released> Keys);

/// <param name="Xml">The key as Data Protection writes it; it is sealed before it is stored.</param>
public sealed record KeepPageKey(Actor Actor, RequestKey Request, string Name, string Xml) : ICommand
{
    /// <summary>Never the key.</summary>
    public override string ToString() => "a page key";
}

public static class PageKeysGrains
{
    public static IPageKeysGrain PageKeys(this IGrainFactory grains) => grains.GetGrain<IPageKeysGrain>(Domain.Identity.PageKeys.Owner);
}
