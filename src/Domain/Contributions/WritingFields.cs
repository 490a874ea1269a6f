namespace Clinks.Engage.Domain.Contributions;

/// <summary>One question that a contributor answers in their own words.</summary>
/// <param name="Name">Part of where the words are sealed, so never given to another question.</param>
public sealed record WritingQuestion(string Name, Said Question, Said Hint);

/// <summary>What contributors are asked to tell: the same in every consultation. The fields of a draft are these, and no other.</summary>
public static class WritingFields
{
    /// <summary>Shipped. A question that is not asked any more stays here, so that what was written to it can be read.</summary>
    public static ImmutableArray<WritingQuestion> All { get; } =
    [
        new("story", new("What happened?", "Beth ddigwyddodd?"),
            new("Write as much or as little as you like.", "Ysgrifennwch gymaint neu gyn lleied ag y dymunwch.", "You can write a little or a lot.", "Gallwch ysgrifennu ychydig neu lawer.")),
        new("change", new("What should change?", "Beth ddylai newid?"), new("What would have made it better?", "Beth fyddai wedi'i wneud yn well?")),
        new("more", new("Is there anything else?", "Oes unrhyw beth arall?"), new("You can leave this empty.", "Gallwch adael hwn yn wag.")),
    ];

    public static WritingQuestion? Find(string name) => All.FirstOrDefault(question => question.Name == name);
}
