using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Domain.Packs;

/// <summary>Planning, handing out, and asking back.</summary>
public sealed partial record Register
{
    internal const int MostQuotes = 20_000, LongestTitle = 200;

    /// <param name="releases">That were made.</param>
    public Outcome<ImmutableArray<PackEvent>> Plan(PlanPack command, EvidenceBook book, ImmutableArray<int> releases)
    {
        if (!command.Actor.Holds(Roles.Policy)) return Problems.RoleMissing("plan evidence packs");
        var faults = new List<Problem>();
        if (string.IsNullOrWhiteSpace(command.Title) || command.Title.Length > LongestTitle || command.Title.Any(char.IsControl)) faults.Add(PackProblems.TitleWanted(LongestTitle));
        if (Bodies.Shipped.Find(command.Recipient) is null) faults.Add(PackProblems.RecipientUnknown());
        if (command.Quotes.IsDefault || command.Quotes.Length > MostQuotes || command.Quotes.Distinct().Count() != command.Quotes.Length || (command.Quotes.IsEmpty && command.Release is null)) faults.Add(PackProblems.NothingChosen(MostQuotes));
        else if (command.Quotes.Any(number => book.Passages.GetValueOrDefault(number)?.Quote is not { ApprovedBy: not null })) faults.Add(PackProblems.NoSuchQuote());
        if (command.Release is { } release && !releases.Contains(release)) faults.Add(PackProblems.NoSuchRelease());
        if (command.Replaces is { } replaced && Find(replaced) is not { ReplacedBy: null }) faults.Add(Find(replaced) is null ? PackProblems.NoSuchPack() : PackProblems.ReplacedAlready());
        return Outcome.Unless<ImmutableArray<PackEvent>>(faults, () => [new PackPlanned(Packs.Length + 1, command.Title, command.Recipient, command.Quotes, command.Release, command.Replaces, command.Actor.Id)]);
    }

    /// <summary>Writes down that it leaves. Only what is prepared at this very position of the log does.</summary>
    public Outcome<ImmutableArray<PackEvent>> HandOut(HandOutPack command, Preparation preparation) =>
        !command.Actor.Holds(Roles.Policy) ? Problems.RoleMissing("hand out evidence packs")
        : Find(command.Pack) is not { } pack ? PackProblems.NoSuchPack()
        : pack.ReplacedBy is { } replacing ? PackProblems.ReplacedBy(replacing)
        : command.Sha256 is not { Length: 64 } || !command.Sha256.All(char.IsAsciiHexDigitLower) || !IsOf(preparation, command.Quotes) ? PackProblems.Changed()
        : command.Quotes.IsEmpty && pack.Release is null ? PackProblems.NothingLeft()
        : Outcome.Done<ImmutableArray<PackEvent>>([new PackHandedOut(pack.Number, pack.Handings.Length + 1, pack.Recipient, command.Language, command.Quotes, command.Sha256, command.Actor.Id)]);

    /// <summary>Less may leave than could; nothing else, and nothing under another version of a consent.</summary>
    private static bool IsOf(Preparation preparation, ImmutableArray<HandedQuote> quotes)
    {
        if (quotes.IsDefault) return false;
        var may = preparation.Quotes.ToDictionary(quote => quote.Handed.Quote, quote => quote.Handed);
        return quotes.All(quote => may.GetValueOrDefault(quote.Quote) == quote) && quotes.DistinctBy(quote => quote.Quote).Count() == quotes.Length;
    }

    public Outcome<ImmutableArray<PackEvent>> Recall(SendRecall command, Material material, DateTimeOffset now) =>
        !command.Actor.Holds(Roles.Policy | Roles.DataProtectionLead) ? Problems.RoleMissing("ask back what was handed out")
        : Find(command.Pack)?.Handings.FirstOrDefault(one => one.Number == command.Handing) is not { } handing ? PackProblems.NoSuchHanding()
        : command.Quotes.IsDefaultOrEmpty || command.Quotes.Except(Recalling.Due(handing, material, now)).Any() ? PackProblems.NotToRecall()
        : Outcome.Done<ImmutableArray<PackEvent>>([new RecallSent(command.Pack, command.Handing, [.. command.Quotes.Distinct().Order()], command.Actor.Id)]);

    public Outcome<ImmutableArray<PackEvent>> Close(CloseRecall command) =>
        !command.Actor.Holds(Roles.Policy | Roles.DataProtectionLead) ? Problems.RoleMissing("settle a recall")
        : Find(command.Pack)?.Handings.FirstOrDefault(one => one.Number == command.Handing) is not { } handing ? PackProblems.NoSuchHanding()
        : !handing.IsOpen || !Enum.IsDefined(command.End) ? PackProblems.NothingOpen()
        : Outcome.Done<ImmutableArray<PackEvent>>([new RecallClosed(command.Pack, command.Handing, command.End, command.Actor.Id)]);
}
