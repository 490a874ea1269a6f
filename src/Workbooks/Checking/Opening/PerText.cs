namespace Clinks.Engage.Workbooks.Checking.Opening;

/// <summary>
/// Remembers what was found in a text. Cells share texts, so that a small file has two hundred thousand cells of one long text: each
/// text is looked at once, and whoever asks again gets the same answer.
/// </summary>
internal sealed class PerText<T>(Func<string, T> look)
{
    private readonly Dictionary<string, T> known = new(ReferenceEqualityComparer.Instance);

    public T this[string text]
    {
        get
        {
            if (!known.TryGetValue(text, out var found)) known.Add(text, found = look(text));
            return found;
        }
    }
}
