using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Grains.Identity;

/// <summary>Which roles may call a grain method. One of them is enough. A method that does not say is denied to everybody.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AllowAttribute(Roles roles) : Attribute
{
    /// <summary>The platform itself may call whatever says who may call it.</summary>
    public Roles Roles { get; } = roles | Roles.System;
}
