using System.Numerics;
using System.Text.Json;
using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Responding;

namespace Clinks.Engage.Domain.Results;

/// <summary>select_one: one byte a response, two from 255 choices on.</summary>
internal sealed class ChoiceColumn<T>(Question question) : Column(question) where T : unmanaged, IBinaryInteger<T>
{
    private readonly Names choices = new(question.Choices.Select(choice => choice.Code));
    private readonly Naming naming = Naming.OfChoices(question.Choices);
    private T[] codes = [];

    internal override long Bytes => (long)codes.Length * int.CreateChecked(T.CreateChecked(System.Runtime.CompilerServices.Unsafe.SizeOf<T>()));

    internal override bool Fits(Answer? coded) => coded is Answer.Chosen { Codes: { Length: <= 1 } chosen } && choices.Know(chosen);

    internal override void Grow(int rows) => Array.Resize(ref codes, rows);

    internal override void Set(int row, Answer? coded)
    {
        foreach (var code in ((Answer.Chosen)coded!).Codes) codes[row] = T.CreateChecked(choices[code] + 1);
    }

    internal override bool TryTake(int row, ref Utf8JsonReader answer)
    {
        codes[row] = T.Zero;
        if (answer.TokenType is not JsonTokenType.StartArray || !answer.Read()) return false;
        if (answer.TokenType is JsonTokenType.String)
        {
            if (!choices.TryFind(ref answer, 0, out var choice)) return false;
            codes[row] = T.CreateTruncating(choice + 1);
            answer.Read();
        }

        return answer.TokenType is JsonTokenType.EndArray;
    }

    internal override bool TryTake(int row, ref SentTokens answer)
    {
        if (answer.Kind is not SentKind.Chosen) return false;
        if (!answer.NextCode(out var code)) return true;
        if (!choices.TryFind(code, 0, out var choice)) return false;
        codes[row] = T.CreateTruncating(choice + 1);
        return !answer.NextCode(out _);
    }

    internal override void Clear(int row) => codes[row] = T.Zero;

    internal override void Move(int last, int to) => (codes[to], codes[last]) = (codes[last], T.Zero);

    internal override Reading Read(int rows) => new Coded<T>(naming, codes.AsMemory(0, rows));
}

/// <summary>select_multiple: one bit a response and choice.</summary>
internal sealed class ChoicesColumn(Question question) : Column(question)
{
    private readonly Names choices = new(question.Choices.Select(choice => choice.Code));
    private readonly Naming naming = Naming.OfChoices(question.Choices);
    private readonly ImmutableArray<Crowd> chosen = [.. question.Choices.Select(_ => new Crowd(0))];

    internal override long Bytes => chosen.Sum(c => (long)c.Bytes);

    internal override bool Fits(Answer? coded) => coded is Answer.Chosen { Codes: var codes } && choices.Know(codes);

    internal override void Grow(int rows)
    {
        foreach (var option in chosen) option.Grow(rows);
    }

    internal override void Set(int row, Answer? coded)
    {
        foreach (var code in ((Answer.Chosen)coded!).Codes) chosen[choices[code]][row] = true;
    }

    internal override bool TryTake(int row, ref Utf8JsonReader answer)
    {
        if (answer.TokenType is not JsonTokenType.StartArray) return false;
        Clear(row);
        for (var next = 0; answer.Read() && answer.TokenType is JsonTokenType.String; next++)
        {
            if (!choices.TryFind(ref answer, next, out next)) return false;
            chosen[next][row] = true;
        }

        return answer.TokenType is JsonTokenType.EndArray;
    }

    internal override bool TryTake(int row, ref SentTokens answer)
    {
        if (answer.Kind is not SentKind.Chosen) return false;
        for (var next = 0; answer.NextCode(out var code); next++)
        {
            if (!choices.TryFind(code, next, out next)) return false;
            chosen[next][row] = true;
        }

        return true;
    }

    internal override void Clear(int row)
    {
        foreach (var option in chosen) option[row] = false;
    }

    internal override void Move(int last, int to)
    {
        foreach (var option in chosen) option.Move(last, to);
    }

    internal override Reading Read(int rows) => new Options(naming, chosen, Crowd.All(rows));
}
