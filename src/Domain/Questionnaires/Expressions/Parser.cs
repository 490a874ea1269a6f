namespace Clinks.Engage.Domain.Questionnaires.Expressions;

/// <summary>
/// <code>
/// either     = both {"or" both}
/// both       = comparison {"and" comparison}
/// comparison = operand [("=" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=") operand]
/// operand    = "(" either ")" | "not" "(" either ")" | "selected" "(" operand "," operand ")"
///            | "${name}" | "." | 'text' | ["-"] number
/// </code>
/// A comparison is not compared again (<c>1 &lt; . &lt; 5</c>): XPath gives that a meaning that nobody expects.
/// </summary>
internal sealed class Parser
{
    /// <summary>Brackets within brackets: people lose count at three, the stack much later.</summary>
    private const int Deepest = 50;

    private readonly ImmutableArray<Token> tokens;
    private readonly string where;
    private int next;
    private int depth;
    private Problem? fault;

    private Parser(ImmutableArray<Token> tokens, string where) => (this.tokens, this.where) = (tokens, where);

    private Token Here => tokens[next];

    public static Outcome<Node> Parse(string source, string where) =>
        Tokens.Of(source, where).Then(tokens =>
        {
            var parser = new Parser(tokens, where);
            var root = parser.Either();
            if (parser.Here.Kind is not TokenKind.End) parser.Unexpected("and, or, or the end");
            return parser.fault is { } fault ? fault : Outcome.Done(root);
        });

    private Node Either() => Chain(all: false, "or", Both);

    private Node Both() => Chain(all: true, "and", Comparison);

    private Node Chain(bool all, string word, Func<Node> part)
    {
        List<Node> parts = [part()];
        while (Here is { Kind: TokenKind.Word } token && token.Text == word)
        {
            next++;
            parts.Add(part());
        }

        return Node.Chain.Of(all, parts);
    }

    private Node Comparison()
    {
        var left = Operand();
        if (Here.Kind is not TokenKind.Compare) return left;
        var sign = Take();
        var right = Operand();
        return Here.Kind is TokenKind.Compare
            ? Fail(Problems.ExpressionChainedComparison(Here.At, where))
            : new Node.Compare(left, Sign(sign.Text), right, left.At);
    }

    private Node Operand()
    {
        var token = Take();
        switch (token.Kind)
        {
            case TokenKind.Open:
                return Inside(token, Either);
            case TokenKind.Reference when Names.IsName(token.Text):
                return new Node.Reference(token.Text, token.At);
            case TokenKind.Reference:
                return Fail(Problems.ExpressionReferenceNamesNothing(token.At, where));
            case TokenKind.Dot:
                return new Node.Self(token.At);
            case TokenKind.Text:
                return new Node.Text(token.Text, token.At);
            case TokenKind.Number:
                return Number(token, token.At, 1);
            case TokenKind.Minus when Here.Kind is TokenKind.Number:
                return Number(Take(), token.At, -1);
            case TokenKind.Word when Here.Kind is TokenKind.Open:
                return Function(token);
            default:
                next--;
                return Unexpected("a question, a value or a condition");
        }
    }

    private Node Function(Token name)
    {
        if (name.Text is not ("not" or "selected")) return Fail(Problems.ExpressionFunction(name.Text, name.At, where));
        var open = Take();
        return Inside(open, () =>
        {
            if (name.Text == "not") return new Node.Not(Either(), name.At);
            var of = Operand();
            if (Here.Kind is not TokenKind.Comma) return Unexpected("a comma and the code of a choice");
            next++;
            return new Node.Selected(of, Operand(), name.At);
        });
    }

    private Node Inside(Token open, Func<Node> inner)
    {
        if (++depth > Deepest) return Fail(Problems.ExpressionTooDeep(Deepest, open.At, where));
        var node = inner();
        if (Here.Kind is TokenKind.End) return Fail(Problems.ExpressionBracketOpen(open.At, where));
        if (Here.Kind is not TokenKind.Close) return Unexpected("a closing bracket");
        next++;
        depth--;
        return node;
    }

    private Token Take() => tokens[next++];

    private Node Number(Token digits, int at, int sign) =>
        digits.Text.Length <= 28 && decimal.TryParse(digits.Text, System.Globalization.NumberStyles.AllowDecimalPoint, null, out var value)
            ? new Node.Number(sign * value, at)
            : Fail(Problems.ExpressionNumber(digits.At, where));

    private Node Unexpected(string expected) => Fail(Here switch
    {
        { Kind: TokenKind.End } => Problems.ExpressionEndsEarly(expected, where),
        { Kind: TokenKind.Minus } => Problems.ExpressionArithmetic("-", Here.At, where),
        { Kind: TokenKind.Word, Text: "div" or "mod" } => Problems.ExpressionArithmetic(Here.Text, Here.At, where),
        { Kind: TokenKind.Word, Text: not ("and" or "or" or "not" or "selected") } => Problems.ExpressionWord(Here.Text, Here.At, where),
        _ => Problems.ExpressionUnexpected(Here.Text, Here.At, expected, where),
    });

    /// <summary>Remembers the first fault and goes to the end, where the descent finds nothing more to do and unwinds.</summary>
    private Node.Self Fail(Problem problem)
    {
        fault ??= problem;
        next = tokens.Length - 1;
        return new(0);
    }

    private static Comparison Sign(string sign) => sign switch
    {
        "=" => Expressions.Comparison.Equal,
        "!=" => Expressions.Comparison.NotEqual,
        "<" => Expressions.Comparison.Less,
        "<=" => Expressions.Comparison.AtMost,
        ">" => Expressions.Comparison.More,
        _ => Expressions.Comparison.AtLeast,
    };
}
