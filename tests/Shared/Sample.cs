using System.Reflection;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Releases;
using Clinks.Engage.Domain.Responding;

namespace Clinks.Engage.Tests;

/// <summary>
/// A value of any type of ours, every property filled. Made by type, so that a new argument or event is covered without anybody
/// thinking of it; a type that cannot be made says so.
/// </summary>
internal static class Sample
{
    private const int Deepest = 12;
    public static readonly DateTimeOffset At = new(2026, 3, 31, 12, 30, 15, 250, TimeSpan.Zero);

    private static readonly Actor Asking = new("policy-1", Roles.Policy);

    private static readonly Questionnaire Form = Json<Questionnaire>("""
        {"formId":"sample-2026","title":{"english":"A sample","welsh":"Sampl"},"pages":[{"name":"page_1","title":{"english":"First"},"relevant":"${lived} != ''",
        "questions":[{"name":"people","type":"integer","label":{"english":"How many?"},"required":true,"requiredMessage":{"english":"Say how many."},"constraint":". >= 0","constraintMessage":{"english":"Not below 0."},"about":"people","measure":"magnitude","choices":[]}]},
        {"name":"page_2","title":{"english":"Second"},"questions":[{"name":"lived","type":"selectOne","label":{"english":"Lived?"},"hint":{"english":"On your board."},"required":false,"about":"organisation","measure":"count","choices":[{"code":"yes","label":{"english":"Yes","welsh":"Ydy"}}]}]}]}
        """);

    private static readonly SafeTable Table = Json<SafeTable>("""
        {"kind":"questionBySegment","question":"lived","by":"region","about":"organisation","threshold":5,"title":{"english":"Lived, by region"},"labelHeaders":[{"english":"Region"}],
        "columns":[{"header":{"english":"Yes"},"unit":"organisations"},{"header":{"english":"No"},"unit":"percentage"}],"rows":[{"labels":[{"english":"Wales"}],"cells":[12,"c"]},{"labels":[{"english":"London"}],"cells":["low","x"]}],"notes":["pooled"]}
        """);

    private static readonly Domain.Consent.Place Place = new("member-oak", "response-0000000000000000000000000a/sent/story", 2);

    private static readonly SealedWords Sealed = new(Place, [1, 2, 3, 254, 255]);

    private static readonly RecordedAnswers Recorded = new([
        new("lived", new Answer.Chosen(["yes"])), new("where", new Answer.Chosen(["prison", "community"])), new("people", new Answer.Number(12.5m)),
        new("founded", new Answer.Day(new(1974, 2, 28))), new("story", null, Sealed)]);

    private static readonly Release Release = Json<Release>(
        $$$"""
        {"engagement":"survey-sample-2026","title":{"english":"A sample","welsh":"Sampl"},"number":1,"openedOn":"2026-01-02","closedOn":"2026-03-01","releasedOn":"2026-03-31","population":{"english":"All"},"contact":"policy@clinks.org",
        "organisationThreshold":5,"peopleThreshold":10,"tables":[{{{Write(Table)}}}],"notes":[{"note":"pooled","text":{"english":"Pooled."}}]}
        """);

    private static readonly Dictionary<Type, object> Known = new()
    {
        [typeof(string)] = "sample", [typeof(int)] = 3, [typeof(long)] = 7L, [typeof(bool)] = true, [typeof(decimal)] = 12.5m,
        [typeof(DateTimeOffset)] = At, [typeof(DateOnly)] = new DateOnly(2026, 3, 31),
        [typeof(Actor)] = Asking, [typeof(Roles)] = Roles.Policy, [typeof(RequestKey)] = new RequestKey("request-1", new('a', 64)),
        [typeof(MemberId)] = MemberId.Parse("oak"), [typeof(AccountId)] = AccountId.Of(new byte[16]), [typeof(EngagementId)] = EngagementId.Parse("survey-sample-2026"),
        [typeof(ContributionId)] = ContributionId.Parse("contribution-0000000000000000000000000a"), [typeof(BodyId)] = BodyId.Parse("ministry-of-justice"),
        [typeof(ResponseId)] = ResponseId.Parse("response-0000000000000000000000000a"),
        [typeof(Questionnaire)] = Form, [typeof(SafeTable)] = Table, [typeof(Release)] = Release,
        [typeof(SealedWords)] = Sealed, [typeof(RecordedAnswers)] = Recorded, [typeof(ReadOnlyMemory<byte>)] = new ReadOnlyMemory<byte>([1, 2, 254]),
        [typeof(ReleasedPicture)] = Json<ReleasedPicture>("""{"place":{"owner":"member-oak","field":"words/picture-0a","version":1},"file":"AQL+"}"""),
        [typeof(Released)] = Json<Released>("""{"place":{"owner":"member-oak","field":"contact/name","version":1},"words":"Words"}"""),
        [typeof(AnswerSheet)] = new AnswerSheet([new("story", Text: "Words"), new("people", Number: 12.5m), new("where", Codes: ["prison"]), new("lived")]),
        [typeof(Answer)] = new Answer.Chosen(["yes"]), [typeof(Nothing)] = Nothing.More,
    };

    /// <summary>One of this type. A command or a question is asked by <paramref name="actor"/>.</summary>
    public static object Of(Type type, Actor? actor = null) => Make(type, actor ?? Asking, 0) ?? throw new InvalidOperationException($"There is no sample of {type}.");

    public static string Write(object value) => System.Text.Json.JsonSerializer.Serialize(value, value.GetType(), EngageJson.Options);

    public static T Json<T>(string json) => System.Text.Json.JsonSerializer.Deserialize<T>(json, EngageJson.Options)!;

    private static object? Make(Type type, Actor actor, int depth)
    {
        if (depth > Deepest) throw new InvalidOperationException($"{type} goes on for ever.");
        if (type == typeof(Actor)) return actor;
        if (Nullable.GetUnderlyingType(type) is { } inner) return Make(inner, actor, depth);
        if (Known.TryGetValue(type, out var known)) return known;
        if (type.IsEnum) return Enum.GetValues(type).GetValue(Math.Min(1, Enum.GetValues(type).Length - 1));
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)) return Several(type.GetGenericArguments()[0], actor, depth);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Outcome<>)) return Done(type, Make(type.GetGenericArguments()[0], actor, depth + 1));
        return Construct(type, actor, depth);
    }

    private static object Several(Type of, Actor actor, int depth)
    {
        var array = Array.CreateInstance(of, 1);
        array.SetValue(Make(of, actor, depth + 1), 0);
        return typeof(ImmutableArray).GetMethods().Single(method => method is { Name: nameof(ImmutableArray.Create), IsGenericMethod: true } && method.GetParameters() is [{ ParameterType.IsArray: true }])
            .MakeGenericMethod(of).Invoke(null, [array])!;
    }

    private static object Done(Type outcome, object? value) =>
        typeof(Outcome).GetMethod(nameof(Outcome.Done))!.MakeGenericMethod(outcome.GetGenericArguments()).Invoke(null, [value])!;

    /// <summary>By the constructor with most parameters (not a record's copy), then every property that can be set.</summary>
    private static object Construct(Type type, Actor actor, int depth)
    {
        var constructor = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(one => one.GetParameters() is not [{ ParameterType: var only }] || only != type)
            .MaxBy(one => one.GetParameters().Length) ?? throw new InvalidOperationException($"{type} has no constructor.");
        var parameters = constructor.GetParameters();
        var made = constructor.Invoke([.. parameters.Select(parameter => Make(parameter.ParameterType, actor, depth + 1))]);
        foreach (var property in type.GetProperties().Where(property => property.SetMethod is not null && parameters.All(parameter => parameter.Name != property.Name)))
            property.SetValue(made, Make(property.PropertyType, actor, depth + 1));
        return made;
    }
}
