using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Clinks.Engage.Domain;

/// <summary>What came of a command or a reading: a value, or every reason why not. Bugs and outages throw; refusals are returned.</summary>
public sealed record Outcome<T> : IOutcome
{
    [JsonConstructor]
    internal Outcome(T? value, ImmutableArray<Problem> problems)
    {
        Value = value;
        Problems = problems.IsDefault ? [] : problems;
    }

    /// <summary>Meaningful only where <see cref="Succeeded"/>.</summary>
    [JsonInclude]
    internal T? Value { get; }

    public ImmutableArray<Problem> Problems { get; }

    [JsonIgnore]
    public bool Succeeded => Problems.Length == 0;

    public bool Is([MaybeNullWhen(false)] out T value)
    {
        value = Value;
        return Succeeded;
    }

    /// <summary>The value; throws where there is none. For tests and for places that have looked.</summary>
    public T Get() => Succeeded ? Value! : throw new InvalidOperationException($"Refused: {string.Join(' ', Problems.Select(p => p.Code))}");

    public TResult Match<TResult>(Func<T, TResult> done, Func<ImmutableArray<Problem>, TResult> refused) =>
        Succeeded ? done(Value!) : refused(Problems);

    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next) => Succeeded ? next(Value!) : new(default, Problems);

    public Outcome<TNext> Map<TNext>(Func<T, TNext> next) => Succeeded ? new(next(Value!), []) : new(default, Problems);

    public static implicit operator Outcome<T>(T value) => new(value, []);

    public static implicit operator Outcome<T>(Problem problem) => new(default, [problem]);
}

/// <summary>An outcome for those who need not know of what: why not, if not.</summary>
public interface IOutcome
{
    ImmutableArray<Problem> Problems { get; }
}

/// <summary>Makes outcomes without naming the type twice.</summary>
public static class Outcome
{
    public static Outcome<T> Done<T>(T value) => new(value, []);

    public static Outcome<T> Refused<T>(IEnumerable<Problem> problems)
    {
        var all = problems.ToImmutableArray();
        return all.Length > 0 ? new(default, all) : throw new ArgumentException("A refusal has a reason.", nameof(problems));
    }

    /// <summary>The value if nothing is wrong, else all that is.</summary>
    public static Outcome<T> Unless<T>(IReadOnlyCollection<Problem> problems, Func<T> value) =>
        problems.Count == 0 ? Done(value()) : Refused<T>(problems);
}

/// <summary>Done, and there is nothing more to say.</summary>
public sealed record Nothing
{
    public static Nothing More { get; } = new();
}
