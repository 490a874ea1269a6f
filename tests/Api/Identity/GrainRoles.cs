using System.Reflection;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.Contributions;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Identity;
using Clinks.Engage.Tests;

namespace Clinks.Engage.Api.Tests.Identity;

/// <summary>Whoever comes to a grain by another way than HTTP meets the same rule.</summary>
public sealed class GrainRoles(Platform platform)
{
    [Fact]
    public void Every_grain_method_says_who_may_call_it() =>
        Assert.Empty(GrainMethods.All.Where(method => method.GetCustomAttribute<AllowAttribute>() is null).Select(GrainMethods.Name));

    [Fact]
    public void Every_grain_method_says_who_asks() =>
        Assert.Empty(GrainMethods.All.Where(method => !method.GetParameters().Any(parameter => typeof(IAsk).IsAssignableFrom(parameter.ParameterType))).Select(GrainMethods.Name));

    [Fact]
    public void No_grain_method_streams_because_filters_do_not_see_streams() =>
        Assert.All(GrainMethods.All, method => Assert.True(method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(Task<>), method.Name()));

    [Fact]
    public async Task Every_grain_method_called_as_every_role_that_it_does_not_name_is_refused()
    {
        var wrong = new List<string>();
        var calls = 0;
        foreach (var type in GrainMethods.Interfaces.Where(type => !GrainMethods.Interfaces.Any(other => other != type && type.IsAssignableFrom(other))))
        {
            foreach (var method in type.GetInterfaces().Append(type).Where(one => one.Assembly == type.Assembly).SelectMany(one => one.GetMethods()))
            {
                var allowed = method.GetCustomAttribute<AllowAttribute>()!.Roles;
                foreach (var role in AllRoles.Given.Append(Roles.None).Where(role => (allowed & role) == 0))
                {
                    calls++;
                    if (await Thrown(type, method, role) is not RoleMissingException and var other) wrong.Add($"{type.Name}.{method.Name} as {role}: {other?.Message ?? "let in"}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        Assert.InRange(calls, 150, int.MaxValue);
    }

    [Fact]
    public async Task Whoever_was_let_in_without_an_account_is_refused_where_a_method_does_not_say_so()
    {
        var wrong = new List<string>();
        foreach (var type in GrainMethods.Interfaces.Where(type => !GrainMethods.Interfaces.Any(other => other != type && type.IsAssignableFrom(other))))
        {
            foreach (var method in type.GetMethods().Where(one => one.GetCustomAttribute<AllowAttribute>() is { WithoutAccount: false }))
            {
                if (await Thrown(type, method, Actor.Visitor("intruder")) is not RoleMissingException and var other) wrong.Add($"{method.Name()}: {other?.Message ?? "let in"}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [Theory]
    [InlineData("intruder-1", Roles.None, null)]
    [InlineData(":visitor-1", Roles.Administrator, null)]
    [InlineData(":visitor-1", Roles.None, "oak")]
    public async Task Without_an_account_is_who_has_no_role_no_organisation_and_an_id_that_no_token_has(string id, Roles roles, string? member)
    {
        var actor = new Actor(id, roles, member is null ? null : MemberId.Parse(member));
        Assert.IsType<RoleMissingException>(await Thrown(typeof(IContributionGrain), typeof(IContributionGrain).GetMethod(nameof(IContributionGrain.Confirm))!, actor));
    }

    [Fact]
    public async Task A_method_that_does_not_say_is_denied_to_the_platform_itself()
    {
        // The port of the event log stands in the same assembly as the grains and says of nothing who may call it.
        var call = Calling(typeof(IEventLog).GetMethod(nameof(IEventLog.Verify))!, Ask.Platform);
        await Assert.ThrowsAsync<RoleMissingException>(() => new RoleFilter().Invoke(call));
    }

    [Fact]
    public async Task A_call_that_does_not_say_who_asks_is_denied()
    {
        var call = Calling(typeof(ITokenGrain).GetMethod(nameof(ITokenGrain.Check))!, "nobody");
        await Assert.ThrowsAsync<RoleMissingException>(() => new RoleFilter().Invoke(call));
    }

    private Task<Exception?> Thrown(Type type, MethodInfo method, Roles role) =>
        Thrown(type, method, new Actor("intruder-1", role, role.IsOfMembers() ? MemberId.Parse("oak") : null));

    private async Task<Exception?> Thrown(Type type, MethodInfo method, Actor actor)
    {
        var grain = platform.Grains.GetGrain(type, "intruded");
        object?[] arguments = [.. method.GetParameters().Select(parameter => parameter.ParameterType == typeof(CancellationToken) ? CancellationToken.None : Sample.Of(parameter.ParameterType, actor))];
        return await Record.ExceptionAsync(() => (Task)method.Invoke(grain, arguments)!);
    }

    private static IIncomingGrainCallContext Calling(MethodInfo method, object argument) => Stub.Of<IIncomingGrainCallContext>(member => member.Name switch
    {
        "get_InterfaceMethod" => method,
        "get_Request" => Stub.Of<Orleans.Serialization.Invocation.IInvokable>(part => part.Name switch
        {
            "GetArgumentCount" => 1,
            "GetArgument" => argument,
            _ => throw new NotSupportedException(part.Name),
        }),
        "Invoke" => Task.CompletedTask,
        _ => throw new NotSupportedException(member.Name),
    });
}
