using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Contributions;

/// <summary>One thing that a contributor is told or asked: in plain words, and in Easy Read.</summary>
/// <param name="EasyRead">Short sentences, one idea a line.</param>
public sealed record Said(Wording Plain, Wording EasyRead)
{
    public Said(string english, string welsh, string easyEnglish, string easyWelsh)
        : this(new(english, welsh), new Wording(easyEnglish, easyWelsh))
    {
    }

    /// <summary>Where both say the same: it is short enough.</summary>
    public Said(string english, string welsh)
        : this(new Wording(english, welsh), new(english, welsh))
    {
    }

    /// <summary>What is read out from the script is what stands on the pages.</summary>
    public string In(Language language, Method method) => (method is Method.EasyRead ? EasyRead : Plain).In(language);

    /// <summary>Each to be shown as a line of its own.</summary>
    public ImmutableArray<string> Lines(Language language, Method method) => [.. In(language, method).Split('\n')];
}
