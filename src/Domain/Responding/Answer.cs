using System.Text.Json.Serialization;

namespace Clinks.Engage.Domain.Responding;

/// <summary>An answer that fits its question's type. In memory and on the wire between grains only; stored words are sealed.</summary>
[JsonDerivedType(typeof(Chosen), "chosen")]
[JsonDerivedType(typeof(Number), "number")]
[JsonDerivedType(typeof(Day), "day")]
[JsonDerivedType(typeof(Words), "words")]
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>The codes of the choices: one for select_one; one or more, in the questionnaire's order, for select_multiple.</summary>
    public sealed record Chosen(ImmutableArray<string> Codes) : Answer
    {
        public bool Equals(Chosen? other) => other is not null && Codes.SequenceEqual(other.Codes);

        public override int GetHashCode() => Codes.Aggregate(0, HashCode.Combine);
    }

    /// <summary>For integer and decimal.</summary>
    public sealed record Number(decimal Value) : Answer;

    public sealed record Day(DateOnly Date) : Answer;

    /// <summary>Free text, in clear.</summary>
    public sealed record Words(string Text) : Answer
    {
        /// <summary>Never the words: this may end in a log.</summary>
        public override string ToString() => "words";
    }
}
