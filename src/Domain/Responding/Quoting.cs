using Clinks.Engage.Domain.Consent;

namespace Clinks.Engage.Domain.Responding;

/// <summary>How an organisation lets its words be quoted. Its answers are counted and read whatever it says here.</summary>
public enum Quoting
{
    No,
    WithoutName,

    /// <summary>Under its name, or without.</summary>
    ByName,
}

public static class QuotingExtensions
{
    public static bool Covers(this Quoting given, Attribution wanted) => wanted switch
    {
        Attribution.None => given is not Quoting.No,
        Attribution.Named => given is Quoting.ByName,
        _ => false,
    };
}
