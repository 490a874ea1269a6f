namespace Clinks.Engage.Domain.Questionnaires.Expressions;

internal enum TokenKind
{
    End,
    Reference,
    Dot,
    Text,
    Number,
    Word,
    Compare,
    Open,
    Close,
    Comma,
    Minus,
}

/// <summary>One piece of an expression.</summary>
/// <param name="Text">The name, the text without its quotes, the digits, the word or the sign.</param>
/// <param name="At">The character where it begins, from 1, as people count.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int At);

/// <summary>Cuts an expression into pieces. What is no part of the language is refused by name here.</summary>
internal static class Tokens
{
    public static Outcome<ImmutableArray<Token>> Of(string source, string where)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        for (var at = 0; at < source.Length;)
        {
            if (char.IsWhiteSpace(source[at]))
            {
                at++;
                continue;
            }

            var (token, length) = Next(source, at);
            if (token is not { } found) return Refuse(source, at, where);
            tokens.Add(found);
            at += length;
        }

        tokens.Add(new(TokenKind.End, "", source.Length + 1));
        return Outcome.Done(tokens.DrainToImmutable());
    }

    private static (Token? Token, int Length) Next(string source, int at)
    {
        var rest = source.AsSpan(at);
        (Token?, int) Take(TokenKind kind, int length) => (new(kind, source.Substring(at, length), at + 1), length);

        switch (rest[0])
        {
            case '(': return Take(TokenKind.Open, 1);
            case ')': return Take(TokenKind.Close, 1);
            case ',': return Take(TokenKind.Comma, 1);
            case '-': return Take(TokenKind.Minus, 1);
            case '=': return Take(TokenKind.Compare, 1);
            case '!' or '<' or '>' when rest is [_, '=', ..]: return Take(TokenKind.Compare, 2);
            case '<' or '>': return Take(TokenKind.Compare, 1);
            case '$' when rest is ['$', '{', ..] && rest.IndexOf('}') is > 0 and var end:
                return (new(TokenKind.Reference, rest[2..end].Trim().ToString(), at + 1), end + 1);
            case '\'' or '"' when rest[1..].IndexOf(rest[0]) is >= 0 and var end:
                return (new(TokenKind.Text, rest.Slice(1, end).ToString(), at + 1), end + 2);
            case '.' when rest is ['.', '.', ..]: return (null, 0);
            case '.' when rest is not ['.', >= '0' and <= '9', ..]: return Take(TokenKind.Dot, 1);
            case '.' or (>= '0' and <= '9'): return Take(TokenKind.Number, Length(rest, c => char.IsAsciiDigit(c) || c == '.'));
            case var c when char.IsAsciiLetter(c) || c == '_': return Take(TokenKind.Word, Length(rest, Names.Continues));
            default: return (null, 0);
        }
    }

    private static int Length(ReadOnlySpan<char> text, Func<char, bool> belongs)
    {
        var length = 1;
        while (length < text.Length && belongs(text[length])) length++;
        return length;
    }

    private static Problem Refuse(string source, int at, string where) => source[at] switch
    {
        '\'' or '"' => Problems.ExpressionQuoteOpen(at + 1, where),
        '‘' or '’' or '“' or '”' => Problems.ExpressionCurlyQuote(at + 1, where),
        '$' => Problems.ExpressionReferenceOpen(at + 1, where),
        '+' or '*' => Problems.ExpressionArithmetic(source[at].ToString(), at + 1, where),
        '/' or '|' or '[' or ']' or '@' or ':' => Problems.ExpressionPath(source[at].ToString(), at + 1, where),
        '.' => Problems.ExpressionPath("..", at + 1, where),
        _ => Problems.ExpressionStray(at + 1, where),
    };
}
