using System.Text.Json.Serialization;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Evidence.Redacting;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Grains.Contributions;

// Commands that bring words in clear, which the grain seals before anything is written. None of them says its words: it may end in a log.

/// <param name="Asked">Its mark is left out: it is made where the vault is.</param>
/// <param name="Secret">By which the writer's browser comes back, random and long; null where they come by an account.</param>
public sealed record BeginWriting(BeginContribution Asked, string? Secret) : ICommand
{
    [JsonIgnore]
    public Actor Actor => Asked.Actor;

    [JsonIgnore]
    public RequestKey Request => Asked.Request;

    public override string ToString() => $"begins {Asked.Id}";
}

/// <param name="Actor">The platform: it asks who this is.</param>
public sealed record ResumeWriting(Actor Actor, string Secret) : IAsk
{
    public override string ToString() => "a secret of a draft";
}

/// <param name="Text">Empty where it was emptied.</param>
public sealed record WrittenField(string Name, string? Text)
{
    public override string ToString() => $"words at {Name}";
}

/// <param name="Seen">The version of the draft that the writer saw.</param>
public sealed record SaveWriting(Actor Actor, RequestKey Request, int Seen, ImmutableArray<WrittenField> Fields) : ICommand;

/// <summary>An answer with the name to be shown and the address to write to, where it has them.</summary>
/// <param name="Provision">Any sealed words in it are left aside.</param>
public sealed record GivenPurpose(Provision Provision, string? Name, string? Contact)
{
    public override string ToString() => $"an answer about {Provision.Purpose}";
}

public sealed record GivePurpose(Actor Actor, RequestKey Request, GivenPurpose Given, Notice Notice) : ICommand;

public sealed record GiveAnew(Actor Actor, RequestKey Request, GivenBy GivenBy, Notice Notice, Age? Age, ImmutableArray<GivenPurpose> Given) : ICommand;

/// <param name="TornOff">Of a paper form: the code on its tear-off part, as it was keyed in. Otherwise a code is drawn.</param>
public sealed record SendContribution(Actor Actor, RequestKey Request, Attributes? Attributes, string? TornOff) : ICommand
{
    public override string ToString() => "sends a contribution";
}

/// <summary>Brings a picture as it was sent, with all that is in the file.</summary>
public sealed record SendPicture(Actor Actor, RequestKey Request, ReadOnlyMemory<byte> File) : ICommand
{
    public override string ToString() => "sends a picture";
}

/// <param name="Field">Which: "words/picture-…".</param>
public sealed record SeePicture(Actor Actor, string Field) : IAsk;

/// <param name="Field">Which of the words: "words/story".</param>
public sealed record OpenToRedact(Actor Actor, RequestKey Request, string Field) : ICommand;

/// <param name="Field">Which of the words: "words/story".</param>
public sealed record ReadToRedact(Actor Actor, string Field) : IAsk;

/// <param name="Field">Which of the words: "words/story".</param>
/// <param name="Name">Of the redacted text: "1" for "redacted/1".</param>
public sealed record RedactWords(Actor Actor, RequestKey Request, string Field, string Name, Redaction Decided, Language Language) : ICommand;

/// <param name="Field">Which of the words: "words/story".</param>
/// <param name="Name">Of the paraphrase: "1" for "paraphrase/1".</param>
public sealed record ParaphraseWords(Actor Actor, RequestKey Request, string Field, string Name, string Text) : ICommand
{
    public override string ToString() => $"writes {Name}";
}

/// <param name="Name">Of the edit: "1" for "edit/1".</param>
public sealed record ProposeWords(Actor Actor, RequestKey Request, string Name, string Text) : ICommand
{
    public override string ToString() => $"writes {Name}";
}
