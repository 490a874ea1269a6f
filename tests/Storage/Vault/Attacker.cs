namespace Clinks.Engage.Storage.Vault;

/// <summary>Somebody who holds every byte of a vault and a key-encryption key.</summary>
internal static class Attacker
{
    private const int Wrapped = 61;

    /// <summary>Tries every byte as the start of a wrapped key of each of these owners.</summary>
    internal static int KeysIn(IEnumerable<byte[]> all, string keyFile, params string[] owners)
    {
        using var kek = KeySource.Of(keyFile).Read();
        var found = 0;
        foreach (var bytes in all)
        {
            for (var at = 0; at + Wrapped <= bytes.Length; at++)
            {
                if (bytes[at] == Box.OfKey) found += owners.Count(owner => kek.Unwrap(owner, bytes.AsSpan(at, Wrapped), new byte[32]));
            }
        }

        return found;
    }
}
