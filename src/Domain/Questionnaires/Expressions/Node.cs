namespace Clinks.Engage.Domain.Questionnaires.Expressions;

/// <summary>What an expression says, before anyone has asked whether it makes sense. Compares by value; prints itself so that it parses back.</summary>
/// <param name="At">The character of the source where it begins, from 1; no part of what it says.</param>
internal abstract record Node(int At)
{
    public sealed override string ToString() => Print(0);

    /// <summary>In brackets where it binds less than what stands around it.</summary>
    protected abstract string Print(int around);

    protected static string Bracket(string text, bool needed) => needed ? $"({text})" : text;

    /// <summary>The names of questions in it, as often as they stand there.</summary>
    public IEnumerable<string> References() => this switch
    {
        Chain chain => chain.Parts.SelectMany(part => part.References()),
        Not not => not.Inner.References(),
        Compare compare => compare.Left.References().Concat(compare.Right.References()),
        Selected selected => selected.Of.References(),
        Reference reference => [reference.Name],
        _ => [],
    };

    public virtual bool Equals(Node? other) => other is not null && GetType() == other.GetType();

    public override int GetHashCode() => 0;

    /// <summary>All of them (and) or one of them (or): flat, because a chain of a hundred is common and a tree as deep as that is not wanted.</summary>
    public sealed record Chain(bool All, ImmutableArray<Node> Parts, int At) : Node(At)
    {
        private int Strength => All ? 2 : 1;

        /// <summary>A chain within a chain of the same kind is one chain.</summary>
        public static Node Of(bool all, IReadOnlyList<Node> parts) =>
            parts.Count == 1 ? parts[0] : new Chain(all, [.. parts.SelectMany(part => part is Chain inner && inner.All == all ? inner.Parts : [part])], parts[0].At);

        public bool Equals(Chain? other) => other is not null && All == other.All && Parts.SequenceEqual(other.Parts);

        public override int GetHashCode() => Parts.Aggregate(All ? 1 : 2, HashCode.Combine);

        protected override string Print(int around) => Bracket(string.Join(All ? " and " : " or ", Parts.Select(part => part.Print(Strength))), around >= Strength);
    }

    public sealed record Not(Node Inner, int At) : Node(At)
    {
        public bool Equals(Not? other) => other is not null && Inner.Equals(other.Inner);

        public override int GetHashCode() => HashCode.Combine(3, Inner);

        protected override string Print(int around) => $"not({Inner.Print(0)})";
    }

    public sealed record Compare(Node Left, Comparison Operator, Node Right, int At) : Node(At)
    {
        public bool Equals(Compare? other) => other is not null && Operator == other.Operator && Left.Equals(other.Left) && Right.Equals(other.Right);

        public override int GetHashCode() => HashCode.Combine(Operator, Left, Right);

        protected override string Print(int around) => Bracket($"{Left.Print(3)} {Operator.Sign()} {Right.Print(3)}", around >= 3);
    }

    /// <summary>selected(Of, Code).</summary>
    public sealed record Selected(Node Of, Node Code, int At) : Node(At)
    {
        public bool Equals(Selected? other) => other is not null && Of.Equals(other.Of) && Code.Equals(other.Code);

        public override int GetHashCode() => HashCode.Combine(4, Of, Code);

        protected override string Print(int around) => $"selected({Of.Print(3)}, {Code.Print(3)})";
    }

    /// <summary>${Name}.</summary>
    public sealed record Reference(string Name, int At) : Node(At)
    {
        public bool Equals(Reference? other) => other is not null && Name == other.Name;

        public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

        protected override string Print(int around) => $"${{{Name}}}";
    }

    /// <summary>The dot: the answer that a constraint is about.</summary>
    public sealed record Self(int At) : Node(At)
    {
        public bool Equals(Self? other) => other is not null;

        public override int GetHashCode() => 5;

        protected override string Print(int around) => ".";
    }

    public sealed record Text(string Value, int At) : Node(At)
    {
        public bool Equals(Text? other) => other is not null && Value == other.Value;

        public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

        protected override string Print(int around) => Value.Contains('\'', StringComparison.Ordinal) ? $"\"{Value}\"" : $"'{Value}'";
    }

    public sealed record Number(decimal Value, int At) : Node(At)
    {
        public bool Equals(Number? other) => other is not null && Value == other.Value;

        public override int GetHashCode() => Value.GetHashCode();

        protected override string Print(int around) => Value.ToString("0.############################");
    }
}

internal enum Comparison
{
    Equal,
    NotEqual,
    Less,
    AtMost,
    More,
    AtLeast,
}

internal static class Comparisons
{
    public static string Sign(this Comparison comparison) => comparison switch
    {
        Comparison.Equal => "=",
        Comparison.NotEqual => "!=",
        Comparison.Less => "<",
        Comparison.AtMost => "<=",
        Comparison.More => ">",
        _ => ">=",
    };

    /// <summary>Asks which is greater; only things that have an order can be asked so.</summary>
    public static bool IsOrder(this Comparison comparison) => comparison is not (Comparison.Equal or Comparison.NotEqual);
}
