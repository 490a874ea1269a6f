using System.Collections.Frozen;
using Clinks.Engage.Domain.Evidence.Redacting.Words;

namespace Clinks.Engage.Domain.Evidence.Redacting;

/// <summary>Days, months with a year, years and feasts, in numbers and in words, in English and Welsh.</summary>
internal static class Dates
{
    private static readonly FrozenSet<string> Months = WordList.Of(
        """
        january february march april may june july august september october november december janurary febuary feburary septemeber novemeber
        jan feb mar apr jun jul aug sep sept oct nov dec
        ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr fawrth fai fehefin orffennaf fedi ragfyr dachwedd thachwedd ngorffennaf
        """);

    // Also words for something else, or short for a month only beside a number.
    private static readonly FrozenSet<string> Doubtful = WordList.Of("march may mar jan dec sep jun mai medi fedi fai awst nov oct feb apr jul aug sept");

    private static readonly FrozenSet<string> BeforeMonth = WordList.Of("in last since until till by next during early late mid of from every this before after mis fis ers ym yn tan");

    private static readonly FrozenSet<string> BeforeYear = WordList.Of("in since from until till by of during early late mid before after around about year circa ers yn ym tan flwyddyn blwyddyn to and between or summer winter spring autumn christmas nadolig haf gaeaf gwanwyn hydref erbyn");

    private static readonly FrozenSet<string> Weekdays = WordList.Of("monday tuesday wednesday thursday friday saturday sunday mon tues tue wed thurs fri weds llun mawrth mercher iau gwener sadwrn sul fawrth fercher wener");

    private static readonly FrozenSet<string> Ordinals = WordList.Of(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth cyntaf ail trydydd pedwerydd pumed chweched seithfed wythfed nawfed degfed");

    private static readonly FrozenSet<string> DayEndings = WordList.Of("st nd rd th af il ydd ed fed eg ain");

    private static readonly PhraseList Feasts = PhraseList.Of(
        "christmas day, christmas eve, boxing day, new year's eve, new years eve, new year s eve, new years day, new year s day, easter sunday, easter monday, good friday, bonfire night, halloween, mothers day, fathers day, mother s day, father s day, valentines day, valentine s day, eid, diwali, dydd nadolig, noswyl nadolig, dydd gwyl dewi, nos galan, my birthday, her birthday, his birthday, my daughter s birthday, my son s birthday, fy mhen blwydd, fy mhenblwydd");

    public static void Find(Reading reading, Findings found)
    {
        for (var i = 0; i < reading.Tokens.Count; i++)
        {
            if (Months.Contains(reading.Word(i))) FindAroundMonth(reading, i, found);
            if (IsYear(reading.Word(i)) && BeforeYear.Contains(reading.Prior(i))) found.Add(reading, i, i, CutKind.Date);
            if (Feasts.Match(reading, i) is > 0 and var words) found.Add(reading, i, i + words - 1, CutKind.Date);
            if (char.IsAsciiDigit(reading.Word(i)[0])) FindNumeric(reading, i, found);
        }
    }

    private static void FindAroundMonth(Reading reading, int month, Findings found)
    {
        int first = month, last = month;
        if (Near(reading, month) && IsDay(reading.Word(month - 1))) first = month - 1;
        else if (Near(reading, month) && reading.Word(month - 1) is "of" or "o" && reading.Follows(month - 1) && IsDay(reading.Word(month - 2))) first = month - 2;
        if (first < month && Ordinals.Contains(reading.Word(first)) && reading.Follows(first) && reading.Word(first - 1) is "twenty" or "thirty") first--;
        if (first == month && Near(reading, month + 1) && IsDay(reading.Word(month + 1)) && reading.Word(month) is not ("may" or "mar")) last = month + 1;
        if (Near(reading, last + 1) && IsYear(reading.Word(last + 1))) last++;
        else if ((first < month || last > month) && Near(reading, last + 1) && IsShortYear(reading.Word(last + 1))) last++;
        if (first == last && !Alone(reading, month)) return;
        if (first > 0 && Weekdays.Contains(reading.Word(first - 1)) && Near(reading, first)) first--;
        else if (first > 1 && reading.Prior(first) is "the" && Weekdays.Contains(reading.Word(first - 2)) && Near(reading, first - 1)) first -= 2;
        found.Add(reading, first, last, CutKind.Date);
    }

    private static bool Alone(Reading reading, int month)
    {
        var word = reading.Word(month);
        var led = BeforeMonth.Contains(reading.Prior(month));
        if (!Doubtful.Contains(word)) return led || word is not ("hydref" or "mawrth" or "fawrth");
        return led && (reading.Tokens[month].IsCapital || reading.Word(month - 1) is "mis" or "fis" or "last" or "next") && word.Length > 2;
    }

    /// <summary>A comma may stand between a day and a month, too: "Tuesday, 3 March, 2019".</summary>
    private static bool Near(Reading reading, int token) => reading.Follows(token) || (token > 0 && token < reading.Tokens.Count && reading.Before(token) is ", " or "," or "/" or "." or "'" or " '");

    private static bool IsDay(string word)
    {
        var digits = Shape.Digits(word, 0);
        return digits is 1 or 2 ? int.Parse(word.AsSpan(0, digits)) is >= 1 and <= 31 && (digits == word.Length || DayEndings.Contains(word[digits..])) : Ordinals.Contains(word);
    }

    private static bool IsYear(string word) => word.Length is 4 or 5 && Shape.Digits(word, 0) == 4 && word[..2] is "19" or "20" && (word.Length == 4 || word[4] is 's');

    private static bool IsShortYear(string word) => word.Length == 2 && Shape.Digits(word, 0) == 2;

    // 03/05/2019, 3.5.19, 2019-05-03, 05/2019.
    private static void FindNumeric(Reading reading, int first, Findings found)
    {
        if (!Shape.IsBeginning(reading.Text, reading.Tokens[first].Start) || (first > 0 && reading.Before(first) is "/" or "." or "-" && reading.Tokens[first - 1].IsNumber && char.IsAsciiDigit(reading.Word(first - 1)[0]))) return;
        var parts = new List<int>(3);
        for (var i = first; i < reading.Tokens.Count && i < first + 3; i++)
        {
            var word = reading.Word(i);
            if (Shape.Digits(word, 0) != word.Length || word.Length > 4) break;
            if (i > first && reading.Before(i).Trim(' ') is not ("/" or "." or "-" or "\\")) break;
            parts.Add(int.Parse(word));
        }

        var last = first + parts.Count - 1;
        var isDate = parts switch
        {
            [var day, var month, var year] => Fits(day, month, year) || Fits(month, day, year) || (day > 1900 && Fits(year, month, day)),
            [var month, var year] => (month is >= 1 and <= 12 && year is > 1900 and < 2100) || (reading.Before(last) is "/" && Fits(month, year, 0) && reading.Prior(first) is "on" or "since" or "from" or "until" or "the"),
            _ => false,
        };
        if (isDate) found.Add(reading, first, last, CutKind.Date);
    }

    private static bool Fits(int day, int month, int year) => day is >= 1 and <= 31 && month is >= 1 and <= 12 && year is < 100 or (> 1900 and < 2100);
}
