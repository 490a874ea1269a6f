namespace Clinks.Engage.Domain.Contributions;

/// <summary>What happens to a contribution. Words are sealed; who did it is an opaque id. What consent is made of stands in <see cref="Consent.ConsentEvent"/>.</summary>
public abstract record ContributionEvent
{
    private protected ContributionEvent()
    {
    }
}
