using System.Text;

namespace Orleans.Runtime;

/// <summary>One part of a grain's identity. Text here, bytes on Orleans; both give the same stable hash.</summary>
public readonly struct IdSpan : IEquatable<IdSpan>, IComparable<IdSpan>
{
    private readonly string? _text;
    private readonly int _hash;

    public IdSpan(byte[] value) : this(Encoding.UTF8.GetString(value))
    {
    }

    private IdSpan(string text)
    {
        _text = text;
        // Kept, because identities are looked up on each call.
        _hash = string.GetHashCode(text, StringComparison.Ordinal);
    }

    public bool IsDefault => string.IsNullOrEmpty(_text);

    public static IdSpan Create(string id) => new(id);

    /// <summary>The same on every machine and in every run, unlike <see cref="GetHashCode"/>: reminder tables store it.</summary>
    public uint GetUniformHashCode() => XxHash32.Of(Encoding.UTF8.GetBytes(ToString()));

    public bool Equals(IdSpan other) => _hash == other._hash && string.Equals(_text, other._text, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is IdSpan other && Equals(other);

    public override int GetHashCode() => _hash;

    public int CompareTo(IdSpan other) => string.CompareOrdinal(_text, other._text);

    public override string ToString() => _text ?? "";

    public static bool operator ==(IdSpan left, IdSpan right) => left.Equals(right);

    public static bool operator !=(IdSpan left, IdSpan right) => !left.Equals(right);

    public static bool operator <(IdSpan left, IdSpan right) => left.CompareTo(right) < 0;

    public static bool operator >(IdSpan left, IdSpan right) => left.CompareTo(right) > 0;

    public static bool operator <=(IdSpan left, IdSpan right) => left.CompareTo(right) <= 0;

    public static bool operator >=(IdSpan left, IdSpan right) => left.CompareTo(right) >= 0;
}
