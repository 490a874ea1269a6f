using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Folding;
using Clinks.Engage.Grains.Vault;

namespace Clinks.Engage.Grains.Evidence;

/// <summary>Decided in Domain, over what was told as of now.</summary>
public sealed partial class EvidenceGrain(IEventLog log, IVault vault, TimeProvider clock) : FoldedGrain<EvidenceBook, EvidenceEvent>(log), IEvidenceGrain
{
    private const int LongestNote = 5_000;
    private EngagementMaterial? material;

    private string Scope => Stream["evidence-".Length..];

    private DateTimeOffset Now => clock.GetUtcNow();

    public async Task<Outcome<Answered<PassageNumber>>> Mark(MarkPassage command, CancellationToken cancel)
    {
        var told = await Told(cancel);
        // How long the text is, and where its characters end, only the text tells. It is not shown to anybody here.
        var text = await told.Read(command.Actor, command.Text, Now, cancel);
        if (text is not null && text.Part(command.Start, command.Length) is null) return EvidenceProblems.PassageOutside();
        return await Become(command, book => book.Mark(command, told.Material, text?.Words.Length ?? 0, Now), book => book.Passages.Last().Key, cancel);
    }

    public Task<Outcome<Answered<PassageNumber>>> Code(CodePassage command, CancellationToken cancel) => Become(command, book => book.Code(command), _ => command.Number, cancel);

    public Task<Outcome<Answered<PassageNumber>>> Drop(DropPassage command, CancellationToken cancel) => Become(command, book => book.Drop(command), _ => command.Number, cancel);

    public async Task<Outcome<Answered<PassageNumber>>> Note(WriteNote command, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(command.Text) || command.Text.Length > LongestNote) return EvidenceProblems.NoteTooLong(LongestNote);
        var told = await Told(cancel);
        var book = await Load(cancel);
        if (!book.Passages.TryGetValue(command.Number, out var passage)) return EvidenceProblems.NoSuchPassage();
        // Nothing is sealed for who is refused.
        if (told.Material.WhyNotRead(command.Actor, passage.Text, Now) is { } problem) return problem;
        try
        {
            var note = await vault.Seal(passage.PlaceOfNote(Version + 1), command.Text, cancel);
            return await Become(command, now => now.Note(command.Actor, command.Number, note, told.Material, Now), _ => command.Number, cancel);
        }
        catch (OwnerShreddedException)
        {
            return EvidenceProblems.NoSuchText();
        }
    }

    public async Task<Outcome<Answered<PassageNumber>>> ProposeQuote(ProposeQuote command, CancellationToken cancel)
    {
        var told = await Told(cancel);
        return await Become(command, book => book.Propose(command, told.Material), _ => command.Number, cancel);
    }

    public async Task<Outcome<Answered<PassageNumber>>> AnswerQuote(AnswerQuote command, CancellationToken cancel)
    {
        var told = await Told(cancel);
        return await Become(command, book => book.Answer(command, told.Material), _ => command.Number, cancel);
    }

    public Task<Outcome<Answered<Nothing>>> AddTheme(AddTheme command, CancellationToken cancel) => Become(command, book => book.Add(command), cancel);

    public Task<Outcome<Answered<Nothing>>> RenameTheme(RenameTheme command, CancellationToken cancel) => Become(command, book => book.Rename(command), cancel);

    public Task<Outcome<Answered<Nothing>>> RetireTheme(RetireTheme command, CancellationToken cancel) => Become(command, book => book.Retire(command), cancel);

    private Task<Outcome<Answered<Nothing>>> Become(ICommand command, Func<EvidenceBook, Outcome<ImmutableArray<EvidenceEvent>>> decide, CancellationToken cancel) =>
        Decide<Nothing>(command, book => new(decide(book).Map(happened => new Decision<EvidenceEvent, Nothing>(Scope, happened, Nothing.More))), cancel);

    private Task<Outcome<Answered<PassageNumber>>> Become(
        ICommand command, Func<EvidenceBook, Outcome<ImmutableArray<EvidenceEvent>>> decide, Func<EvidenceBook, int> number, CancellationToken cancel) =>
        Decide<PassageNumber>(
            command,
            book => new(decide(book).Map(happened => new Decision<EvidenceEvent, PassageNumber>(Scope, happened, new(number(happened.Aggregate(book, (now, one) => now.Apply(one, Now))))))),
            cancel);

    private async Task<EngagementMaterial> Told(CancellationToken cancel)
    {
        material ??= new(Log, vault, Scope);
        await material.CatchUp(cancel);
        return material;
    }
}
