namespace Clinks.Engage.Domain.Evidence.Redacting;

/// <summary>Words that might identify somebody. A person decides.</summary>
/// <param name="Start">In UTF-16 units, on the border of a character that people see.</param>
public sealed record Suggestion(int Start, int Length, CutKind Kind)
{
    public int End => Start + Length;
}

/// <summary>Why a part was not read.</summary>
public enum WhyUnread
{
    /// <summary>In letters that are not Latin: names cannot be found in it.</summary>
    OtherScript,

    /// <summary>In Latin letters, and neither English nor Welsh as far as can be told.</summary>
    OtherLanguage,
}

/// <summary>A part in which nothing could be looked for but numbers and addresses. That nothing is suggested there says nothing.</summary>
public sealed record UnreadPart(int Start, int Length, WhyUnread Why)
{
    public int End => Start + Length;
}

/// <summary>
/// What might identify somebody in a text, in order and never overlapping, and which parts were not read. It errs to one side: rather too much,
/// since a person decides and what was not suggested is easily overlooked. Time is linear in the text, whatever it holds.
/// </summary>
public sealed record Suggestions(ImmutableArray<Suggestion> Found, ImmutableArray<UnreadPart> Unread)
{
    public static Suggestions Of(string text)
    {
        var reading = Reading.Of(text);
        var found = new Findings();
        Identifiers.Find(reading, found);
        RecordNumbers.Find(reading, found);
        Phones.Find(reading, found);
        Postcodes.Find(reading, found);
        Addresses.Find(reading, found);
        Dates.Find(reading, found);
        Ages.Find(reading, found);
        Prisons.Find(reading, found);
        Places.Find(reading, found);
        Names.Find(reading, found);
        Organisations.Find(reading, found);
        SinglingOut.Find(reading, found);

        var graphemes = Graphemes.Of(text);
        return new([.. found.Merged(reading, Placed)], [.. OtherLanguages.In(reading, Placed)]);

        (int Start, int End) Placed(int start, int end) => graphemes.Around(reading.Plain.From(start), reading.Plain.To(end - 1));
    }
}
