using System.Collections.Immutable;
using Clinks.Engage.Conformance.Contract;

namespace Clinks.Engage.Conformance;

public interface ICrossingGrain : IGrainWithStringKey
{
    Task<Answer> Take(Choice choice, DateTimeOffset at);

    Task<Answer> Refuse(string reason);

    Task<ImmutableArray<Choice>> Children(Choice choice);

    Task<Choice?> Find(string label);

    Task<int> Unknown(object value);

    Task<string?> Context(string key);

    Task<string?> ContextOf(string other, string key);
}

/// <summary>Nobody has said how it crosses.</summary>
public sealed class Unsaid
{
    public int Number { get; set; }
}

public sealed class CrossingGrain : Grain, ICrossingGrain
{
    public Task<Answer> Take(Choice choice, DateTimeOffset at) => Task.FromResult<Answer>(new Answer.Taken(choice, at));

    public Task<Answer> Refuse(string reason) => Task.FromResult<Answer>(new Answer.Refused(reason));

    public Task<ImmutableArray<Choice>> Children(Choice choice) => Task.FromResult(choice.Children);

    public Task<Choice?> Find(string label) => Task.FromResult<Choice?>(null);

    public Task<int> Unknown(object value) => Task.FromResult(((Unsaid)value).Number);

    public Task<string?> Context(string key) => Task.FromResult(RequestContext.Get(key) as string);

    public async Task<string?> ContextOf(string other, string key)
    {
        var there = await GrainFactory.GetGrain<ICrossingGrain>(other).Context(key);
        RequestContext.Set(key, "changed by the callee");
        return there;
    }
}
