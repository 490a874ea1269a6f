namespace Clinks.Engage.Domain.Identity;

/// <summary>Browsers that people know by name.</summary>
public enum Browser
{
    Other,
    Firefox,
    Chrome,
    Edge,
    Safari,
    Opera,
    SamsungInternet,
}

/// <summary>What a device runs.</summary>
public enum DeviceSystem
{
    Other,
    Windows,
    MacOs,
    Linux,
    ChromeOs,
    Android,
    Ios,
}

/// <summary>
/// A device as its owner knows it again in a list: "Firefox on Windows". From a closed list and never the header itself, which tells one
/// person's machine from all others.
/// </summary>
public sealed record Device(Browser Browser, DeviceSystem System)
{
    // More than any browser sends; the header is a stranger's.
    private const int LongestHeader = 1024;

    public static Device Unknown { get; } = new(Browser.Other, DeviceSystem.Other);

    public static Device Of(string? userAgent)
    {
        if (userAgent is null || userAgent.Length > LongestHeader) return Unknown;
        return new(BrowserIn(userAgent), SystemIn(userAgent));

        // In this order: every browser also claims to be those below it.
        static Browser BrowserIn(string agent) =>
            Says(agent, "Firefox/") || Says(agent, "FxiOS/") ? Browser.Firefox
            : Says(agent, "Edg") ? Browser.Edge
            : Says(agent, "OPR/") ? Browser.Opera
            : Says(agent, "SamsungBrowser/") ? Browser.SamsungInternet
            : Says(agent, "Chrome/") || Says(agent, "CriOS/") ? Browser.Chrome
            : Says(agent, "Safari/") ? Browser.Safari
            : Browser.Other;

        static DeviceSystem SystemIn(string agent) =>
            Says(agent, "Android") ? DeviceSystem.Android
            : Says(agent, "iPhone") || Says(agent, "iPad") ? DeviceSystem.Ios
            : Says(agent, "Windows") ? DeviceSystem.Windows
            : Says(agent, "CrOS") ? DeviceSystem.ChromeOs
            : Says(agent, "Mac OS X") ? DeviceSystem.MacOs
            : Says(agent, "Linux") ? DeviceSystem.Linux
            : DeviceSystem.Other;

        static bool Says(string agent, string word) => agent.Contains(word, StringComparison.Ordinal);
    }
}
