namespace Clinks.Engage.Audit.Knowledge;

internal enum DimensionKind
{
    /// <summary>Categories that part all who were asked.</summary>
    Segment,

    /// <summary>Answers that part all who responded; the last category is "no answer".</summary>
    Question,

    /// <summary>One option of a question of several answers: chosen, not chosen, no answer to the question.</summary>
    Option,

    /// <summary>Responded, or not. Every group is of those who responded unless it says otherwise.</summary>
    Response,
}

/// <summary>A variable as a way to part organisations into categories, of which each is in exactly one.</summary>
/// <param name="Name">Of the variable; of an option "question/option", of several pooled "question/one+two".</param>
/// <param name="Of">The variable in the codebook.</param>
/// <param name="Codes">The categories.</param>
internal sealed record Dimension(string Name, string Of, DimensionKind Kind, ImmutableArray<string> Codes)
{
    internal const string NoAnswer = "", Answered = "*";

    /// <summary>The places of an option's categories.</summary>
    internal const int Chosen = 0, NotChosen = 1, Silent = 2;

    internal static Dimension Response { get; } = new("response", "response", DimensionKind.Response, ["responded", "not"]);

    internal static Dimension Option(string question, IEnumerable<string> options) =>
        new($"{question}/{string.Join('+', options)}", question, DimensionKind.Option, ["chosen", "not", NoAnswer]);

    internal ImmutableArray<int> All => [.. Enumerable.Range(0, Codes.Length)];

    /// <summary>What a group is of that says nothing of this dimension.</summary>
    internal ImmutableArray<int> Unsaid => Kind is DimensionKind.Response ? [0] : All;

    /// <summary>Who gave any answer to the question.</summary>
    internal ImmutableArray<int> Answers => [.. Enumerable.Range(0, Codes.Length - 1)];

    internal ImmutableArray<int> Silence => [Codes.Length - 1];

    /// <summary>
    /// The condition that these categories make, in words that are the same wherever the same organisations are meant. Null for none.
    /// </summary>
    internal string? Condition(ImmutableArray<int> categories)
    {
        var all = categories.Length == Codes.Length;
        return Kind switch
        {
            DimensionKind.Response => all ? "response=asked" : categories is [1] ? "response=not" : null,
            _ when all => null,
            DimensionKind.Segment => $"{Name}={string.Join('+', categories.Select(c => Codes[c]))}",
            _ when categories is [var only] && only == Codes.Length - 1 => $"{Of}={NoAnswer}",
            _ when categories.Length == Codes.Length - 1 && !categories.Contains(Codes.Length - 1) => $"{Of}={Answered}",
            _ => $"{Name}={string.Join('+', categories.Select(c => Codes[c]))}",
        };
    }
}
