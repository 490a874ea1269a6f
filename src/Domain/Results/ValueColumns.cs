using System.Globalization;
using System.Text.Json;
using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Disclosure.Amounts;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Responding;

namespace Clinks.Engage.Domain.Results;

/// <summary>A number: its band, which is counted, and its value, for totals and medians of amounts.</summary>
internal sealed class NumberColumn(Question question) : Column(question)
{
    private readonly NumberBands bands = NumberBands.Of(question);
    private byte[] codes = [];
    private decimal[] values = [];

    internal override long Bytes => codes.Length + (long)values.Length * sizeof(decimal);

    internal override bool Fits(Answer? coded) => coded is Answer.Number;

    internal override void Grow(int rows)
    {
        Array.Resize(ref codes, rows);
        Array.Resize(ref values, rows);
    }

    internal override void Set(int row, Answer? coded) => Set(row, ((Answer.Number)coded!).Value);

    internal override bool TryTake(int row, ref Utf8JsonReader answer)
    {
        if (answer.TokenType is not JsonTokenType.Number) return false;
        if (answer.TryGetInt32(out var whole)) Set(row, whole);
        else if (answer.TryGetDecimal(out var value)) Set(row, value);
        else return false;
        return true;
    }

    internal override bool TryTake(int row, ref SentTokens answer)
    {
        if (answer.Kind is not SentKind.Number) return false;
        if (int.TryParse(answer.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)) Set(row, whole);
        else Set(row, SentForm.Number(answer.Value));
        return true;
    }

    private void Set(int row, decimal value)
    {
        values[row] = value;
        codes[row] = (byte)(bands.Of(value) + 1);
    }

    internal override void Clear(int row) => (codes[row], values[row]) = (0, 0);

    internal override void Move(int last, int to)
    {
        (codes[to], values[to]) = (codes[last], values[last]);
        Clear(last);
    }

    internal override Reading Read(int rows) => new Coded<byte>(Naming.OfNumbers(bands), codes.AsMemory(0, rows));

    internal GivenAmounts Amounts(int rows) => new(values.AsMemory(0, rows), bands, Crowd.All(rows).Without(Crowd.Of<byte>(codes.AsSpan(0, rows), 0)));
}

/// <summary>A date, as year and day of the year, so that the year is a shift away.</summary>
internal sealed class DateColumn(Question question) : Column(question)
{
    private const int DayBits = 9;

    /// <summary>Ten characters, each of them escaped.</summary>
    private const int Longest = 60;

    private int[] days = [];

    internal override long Bytes => (long)days.Length * sizeof(int);

    internal override bool Fits(Answer? coded) => coded is Answer.Day;

    internal override void Grow(int rows) => Array.Resize(ref days, rows);

    internal override void Set(int row, Answer? coded) => Set(row, ((Answer.Day)coded!).Date);

    internal override bool TryTake(int row, ref Utf8JsonReader answer)
    {
        Span<char> text = stackalloc char[Longest];
        if (!answer.IsObjectOf("day"u8) || answer.TokenType is not JsonTokenType.String || answer.ValueSpan.Length > Longest) return false;
        if (!DateOnly.TryParseExact(text[..answer.CopyString(text)], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return false;
        Set(row, date);
        return answer.Read() && answer.TokenType is JsonTokenType.EndObject;
    }

    internal override bool TryTake(int row, ref SentTokens answer)
    {
        if (answer.Kind is not SentKind.Day) return false;
        Set(row, SentForm.Day(answer.Value));
        return true;
    }

    private void Set(int row, DateOnly date) => days[row] = date.Year << DayBits | date.DayOfYear;

    internal override void Clear(int row) => days[row] = 0;

    internal override void Move(int last, int to) => (days[to], days[last]) = (days[last], 0);

    internal override Reading Read(int rows)
    {
        int earliest = int.MaxValue, latest = 0;
        foreach (var day in days.AsSpan(0, rows))
        {
            if (day == 0) continue;
            earliest = Math.Min(earliest, day);
            latest = Math.Max(latest, day);
        }

        if (latest == 0) return new Coded<byte>(Naming.None, new byte[rows]);
        var bands = new YearBands(earliest >> DayBits, latest >> DayBits);
        var codes = new byte[rows];
        for (var row = 0; row < rows; row++)
            if (days[row] != 0)
                codes[row] = (byte)(bands.Of(days[row] >> DayBits) + 1);
        return new Coded<byte>(Naming.OfYears(bands), codes);
    }
}

/// <summary>Free text: only whether there is some. The words are sealed elsewhere.</summary>
internal sealed class GivenColumn(Question question) : Column(question)
{
    private byte[] given = [];

    internal override long Bytes => given.Length;

    internal override bool Fits(Answer? coded) => coded is null or Answer.Words;

    internal override void Grow(int rows) => Array.Resize(ref given, rows);

    internal override void Set(int row, Answer? coded) => given[row] = 1;

    internal override bool TryTake(int row, ref Utf8JsonReader answer)
    {
        if (!answer.IsObjectOf("sealed"u8)) return false;
        answer.Skip();
        given[row] = 1;
        return answer.Read() && answer.TokenType is JsonTokenType.EndObject;
    }

    internal override bool TryTake(int row, ref SentTokens answer)
    {
        given[row] = 1;
        return answer.Kind is SentKind.Words;
    }

    internal override void Clear(int row) => given[row] = 0;

    internal override void Move(int last, int to) => (given[to], given[last]) = (given[last], (byte)0);

    internal override Reading Read(int rows) => new Coded<byte>(Naming.Given, given.AsMemory(0, rows));
}

file static class RecordedForms
{
    /// <summary>Is it an object that begins with this property? Then the reader goes on to the property's value.</summary>
    internal static bool IsObjectOf(this ref Utf8JsonReader reader, ReadOnlySpan<byte> property) =>
        reader.TokenType is JsonTokenType.StartObject && reader.Read() && reader.TokenType is JsonTokenType.PropertyName && reader.ValueTextEquals(property) && reader.Read();
}
