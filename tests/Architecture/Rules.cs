namespace Clinks.Engage.Architecture.Tests;

/// <summary>Each rule over compiled code: which of these uses break it.</summary>
internal static class Rules
{
    private const string Domain = "Clinks.Engage.Domain", Vault = "Clinks.Engage.Storage.Vault";

    private static readonly string[] Gated = [$"{Domain}.Disclosure.SafeTable", $"{Domain}.Consent.Released", $"{Domain}.Consent.ReleasedPicture", $"{Domain}.Consent.Permit"];

    // Generic code that moves a value and cannot make one.
    private static readonly string[] Carriers =
        ["System.Linq.", "System.Collections.", "System.Threading.Tasks.", "System.Runtime.CompilerServices.", "System.Func", "System.Action", "System.Span",
         "System.ReadOnlySpan", "System.Nullable", "System.IEquatable", "System.Array", "System.ValueTuple", $"{Domain}.Outcome", $"{Domain}.Answered", "System.Predicate", "System.Lazy"];

    // Code of ours and of ASP.NET that does so, looked at one by one: all of it writes.
    private static readonly string[] LookedAt =
        ["Microsoft.AspNetCore.Http.OpenApiRouteHandlerBuilderExtensions.Produces", "Clinks.Engage.Api.Http.ProblemResponses.ToResult", "Clinks.Engage.Grains.Results.ResultsGrain.Figures"];

    // What Orleans' generator writes for a call only carries its result over; it makes one through the JSON contract, as the embedded engine does.
    private static readonly string[] CallCarriers = ["Orleans.Runtime.TaskRequest", "Orleans.Runtime.GrainReference"];

    private static readonly string[] Ciphers = ["AesGcm", "AesCcm", "Aes", "ChaCha20Poly1305", "TripleDES", "DES", "RC2", "Rijndael", "AesManaged"];

    private static readonly string[] Impure =
        ["System.Environment", "System.Random", "System.TimeProvider", "System.Console", "System.Diagnostics.Stopwatch", "System.Diagnostics.Process",
         "System.Security.Cryptography.RandomNumberGenerator", "System.Threading.Timer", "System.Threading.Thread", "System.IO.File", "System.IO.FileStream",
         "System.IO.Directory", "System.IO.FileInfo", "System.IO.DirectoryInfo", "System.AppContext", "System.Runtime.InteropServices.RuntimeInformation"];

    private static readonly string[] Clocks = ["get_Now", "get_UtcNow", "get_Today"];

    /// <summary>
    /// A gated value is made by its gate. Outside Domain nobody reads one out of JSON, makes a converter for one, names its type to have it made,
    /// or gives it as a type argument to code that might make one.
    /// </summary>
    public static IEnumerable<Use> MakesWhatIsGated(IEnumerable<Use> uses) => uses.Where(use =>
        !use.IsFrom(Domain)
        && ((use.Of.Any(Gated.Contains) && !Carriers.Any(carrier => use.To.StartsWith(carrier, StringComparison.Ordinal))
                && !LookedAt.Contains($"{use.To}.{use.Member}")
                && !(use.IsFrom("OrleansCodeGen") && CallCarriers.Contains(use.To)))
            || (Gated.Contains(use.To) && use.Member is ".ctor")));

    /// <summary>To deserialize by type, it has to be named. A pattern (<c>is Released</c>) names it too, but what is gated needs no looking at.</summary>
    public static IEnumerable<Use> NamesWhatIsGated(IEnumerable<Use> uses) => uses.Where(use => !use.IsFrom(Domain) && use.Member is "typeof" && Gated.Contains(use.To));

    /// <summary>The converters of gated types are hung on the one JSON contract and nowhere else.</summary>
    public static IEnumerable<Use> OpensGates(IEnumerable<Use> uses) => uses.Where(use => use.To == $"{Domain}.Disclosure.Gates" && use.From != $"{Domain}.EngageJson");

    /// <summary>trust.md, 2: the vault opens words for a permit and for nothing else; there is no other decryption.</summary>
    public static IEnumerable<Use> ReleasesWords(IEnumerable<Use> uses) => uses.Where(use => use.To == $"{Domain}.Publishing" && use.Member is "Words" or "Picture" && !use.IsFrom(Vault));

    public static IEnumerable<Use> Encrypts(IEnumerable<Use> uses) => uses.Where(use =>
        use.To.StartsWith("System.Security.Cryptography.", StringComparison.Ordinal) && Ciphers.Contains(use.To.Split('.')[^1]) && !use.IsFrom(Vault));

    /// <summary>Constructors that are private are private. (The engine makes empty states so, as Orleans does; it knows no type of ours.)</summary>
    public static IEnumerable<Use> ReachesAroundConstructors(IEnumerable<Use> uses) => uses.Where(use =>
        !use.IsFrom("Orleans") && (use.Member is "GetUninitializedObject" or "GetSafeUninitializedObject" || use is { To: "System.Activator", Member: "CreateInstance" }));

    /// <summary>Time, ids, randomness and the machine are arguments of Domain. (Iterators ask which thread they are on; that is the compiler's.)</summary>
    public static IEnumerable<Use> IsImpure(IEnumerable<Use> uses) => uses.Where(use => use.Member is not "get_CurrentManagedThreadId"
        && (Impure.Contains(use.To) || use.To.StartsWith("System.Net.", StringComparison.Ordinal)
            || (use.To is "System.DateTime" or "System.DateTimeOffset" && Clocks.Contains(use.Member))
            || (use.To is "System.Guid" && use.Member is "NewGuid" or "CreateVersion7")));

    /// <summary>What is not there yet is left out, not left open.</summary>
    public static IEnumerable<Use> IsStub(IEnumerable<Use> uses) => uses.Where(use => use is { To: "System.NotImplementedException", Member: ".ctor" });
}
