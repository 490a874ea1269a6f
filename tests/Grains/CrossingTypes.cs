using System.Text.Json;
using Clinks.Engage.Domain;
using Clinks.Engage.Tests;

namespace Clinks.Engage.Grains.Tests;

/// <summary>
/// What crosses a grain call goes through the one JSON contract: each argument and each result of every grain interface comes out as
/// it went in. (Inside one silo values are shared, so only this test sees a type that would not cross to another.)
/// </summary>
public sealed class CrossingTypes
{
    public static TheoryData<string> All => [.. GrainMethods.All.SelectMany(GrainMethods.Crossing).Distinct().Select(NameOf).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(All))]
    public void It_comes_out_as_it_went_in(string name)
    {
        var type = Types[name];
        var sent = Sample.Of(type);
        var json = JsonSerializer.Serialize(sent, type, EngageJson.Options);
        var come = JsonSerializer.Deserialize(json, type, EngageJson.Options);
        Assert.Equal(json, JsonSerializer.Serialize(come, type, EngageJson.Options));
        Alike.Check(sent, come, type.Name);
    }

    [Theory, MemberData(nameof(All))]
    public void A_refusal_comes_out_as_it_went_in(string name)
    {
        var type = Types[name];
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(Outcome<>)) return;
        var refused = typeof(Outcome).GetMethod(nameof(Outcome.Refused))!.MakeGenericMethod(type.GetGenericArguments())
            .Invoke(null, [new[] { Problems.DraftChanged("lived"), Problems.AnswerRequired(null, "people") }])!;
        var come = JsonSerializer.Deserialize(JsonSerializer.Serialize(refused, type, EngageJson.Options), type, EngageJson.Options);
        Alike.Check(refused, come, type.Name);
    }

    [Fact]
    public void An_answer_is_of_one_of_four_forms_and_each_crosses()
    {
        Domain.Responding.Answer[] forms = [new Domain.Responding.Answer.Chosen(["yes"]), new Domain.Responding.Answer.Number(0.10m), new Domain.Responding.Answer.Day(new(2026, 3, 31)), new Domain.Responding.Answer.Words("Geiriau")];
        Assert.Equal(forms.Select(form => form.GetType()), typeof(Domain.Responding.Answer).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Domain.Responding.Answer))));
        foreach (var form in forms) Alike.Check(form, Sample.Json<Domain.Responding.Answer>(JsonSerializer.Serialize(form, EngageJson.Options)));
    }

    private static readonly Dictionary<string, Type> Types = GrainMethods.All.SelectMany(GrainMethods.Crossing).Distinct().ToDictionary(NameOf, StringComparer.Ordinal);

    private static string NameOf(Type type) => type.IsGenericType ? $"{type.Name.Split('`')[0]} of {string.Join(" and ", type.GetGenericArguments().Select(NameOf))}" : type.Name;
}
