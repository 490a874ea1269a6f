using System.Text.Json.Nodes;
using Clinks.Engage.Samples.Organisations;

namespace Clinks.Engage.Demo;

/// <summary>One organisation that answers: who it is to the platform, and where its response stands.</summary>
internal sealed class Respondent(Organisation organisation, string member)
{
    public Organisation Organisation => organisation;

    public string Member => member;

    public Caller Caller { get; set; } = null!;

    public string Response { get; set; } = "";

    public JsonNode? Receipt { get; set; }

    /// <summary>A key for one command of this organisation.</summary>
    public string Key(string command) => $"demo-{command}-{member}";
}
