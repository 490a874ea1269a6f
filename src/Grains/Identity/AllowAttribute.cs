using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Grains.Identity;

/// <summary>Which roles may call a grain method. One of them is enough. A method that does not say is denied to everybody.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AllowAttribute(Roles roles) : Attribute
{
    /// <summary>The platform itself may call whatever says who may call it.</summary>
    public Roles Roles { get; } = roles | Roles.System;

    /// <summary>So may people without an account whom the platform let in: visitors, and who showed a contribution code. Whose contribution it is decides Domain.</summary>
    public bool WithoutAccount { get; set; }

    internal bool Admits(Actor actor) => actor.Holds(Roles) || (WithoutAccount && actor.IsWithoutAccount);
}
