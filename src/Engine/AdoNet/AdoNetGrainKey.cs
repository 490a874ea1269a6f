using System.Text;

namespace Orleans.Storage;

/// <summary>
/// How a grain's key is told to the database. Orleans takes a key that reads as a hexadecimal number or a GUID for one, and then <c>ff</c>,
/// <c>FF</c> and <c>00ff</c> share one row. Such keys are refused here, so that nobody finds out later.
/// </summary>
internal readonly record struct AdoNetGrainKey(string Text, int Hash)
{
    internal static AdoNetGrainKey Of(GrainId grain)
    {
        var key = grain.Key.ToString();
        var head = key.Split('+', 2)[0];
        if (head.Length is > 0 and <= 16 or 32 && head.All(char.IsAsciiHexDigit))
        {
            throw new NotSupportedException(
                $"The key '{key}' of {grain.Type} reads as a number, and its state would share a row with other such keys. Begin keys with a word, as in member-{key}.");
        }

        var bytes = Encoding.UTF8.GetBytes(key);
        Array.Reverse(bytes);
        return new(key, unchecked((int)XxHash32.Of(bytes)));
    }
}
