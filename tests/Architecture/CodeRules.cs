namespace Clinks.Engage.Architecture.Tests;

/// <summary>What compiled code may use. Each rule is shown to find what is planted for it, and then to find nothing in the product.</summary>
public sealed class CodeRules
{
    private static readonly Lazy<Use[]> Product = new(() => [.. Projects.All.Where(CompiledCode.Exists).SelectMany(name => CompiledCode.Of(name).Uses)]);

    private static readonly Lazy<Use[]> Domain = new(() => [.. CompiledCode.Of("Clinks.Engage.Domain").Uses]);

    private static readonly Lazy<Use[]> Planted = new(() => [.. CompiledCode.Of("Clinks.Engage.Architecture.Tests").Uses.Where(use => use.IsFrom("Clinks.Engage.Architecture.Tests.Planted"))]);

    [Fact]
    public void Outside_domain_nobody_makes_a_safe_table_released_words_or_a_permit() =>
        Holds(Rules.MakesWhatIsGated, Product, "ReadsATable", "ReadsATable", "ConvertsATable", "ConvertsATable");

    [Fact]
    public void Outside_domain_nobody_names_a_gated_type_to_have_one_made() =>
        Holds(Rules.NamesWhatIsGated, Product, "NamesATable", "ReachesAround");

    [Fact]
    public void The_converters_of_gated_types_belong_to_the_one_json_contract() => Holds(Rules.OpensGates, Product, "OpensAGate");

    [Fact]
    public void Words_are_released_by_the_vault_alone() => Holds(Rules.ReleasesWords, Product, "ReleasesWords");

    [Fact]
    public void Nothing_is_encrypted_or_decrypted_outside_the_vault() => Holds(Rules.Encrypts, Product, "Encrypts");

    [Fact]
    public void Nobody_reaches_around_a_constructor() => Holds(Rules.ReachesAroundConstructors, Product, "ReachesAround");

    [Fact]
    public void Domain_has_no_clock_no_randomness_and_no_machine() => Holds(Rules.IsImpure, Domain, "LooksAtTheClock", "LooksAtTheClock", "LooksAtTheClock");

    [Fact]
    public void There_are_no_stubs() => Holds(Rules.IsStub, Product, "LeavesAStub");

    [Fact]
    public void The_rules_look_at_real_gates_and_the_real_vault()
    {
        // A rule about names that were changed would hold for ever.
        Assert.Contains(Product.Value, use => use.To == "Clinks.Engage.Domain.Publishing" && use.Member == "Words" && use.IsFrom("Clinks.Engage.Storage.Vault"));
        Assert.Contains(Product.Value, use => use.To == "System.Security.Cryptography.AesGcm" && use.IsFrom("Clinks.Engage.Storage.Vault"));
        Assert.Contains(Product.Value, use => use.To == "Clinks.Engage.Domain.Disclosure.Gates" && use.From == "Clinks.Engage.Domain.EngageJson");
        Assert.Equal("Clinks.Engage.Domain.Consent.Released", typeof(Domain.Consent.Released).FullName);
        Assert.Equal("Clinks.Engage.Domain.Disclosure.SafeTable", typeof(Domain.Disclosure.SafeTable).FullName);
    }

    private static void Holds(Func<IEnumerable<Use>, IEnumerable<Use>> rule, Lazy<Use[]> code, params string[] planted)
    {
        Assert.Equal(planted.Order(), rule(Planted.Value).Select(use => use.From.Split('.')[^1]).Order());
        Assert.True(!rule(code.Value).Any(), string.Join('\n', rule(code.Value)));
    }
}
