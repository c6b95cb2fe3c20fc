using System.Globalization;

namespace Ailink.Lark.Sandbox;

/// <summary>The number of a version: three numbers with points between.</summary>
internal static class VersionNumber
{
    public static bool TryRead(string text, out Version number)
    {
        number = new Version();
        var parts = text.Split('.');
        return parts.Length == 3 && parts.All(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _)) && Version.TryParse(text, out number!);
    }

    /// <summary>The highest number among these that are numbers; null when none is.</summary>
    public static Version? Highest(IEnumerable<SandboxAppVersion> versions)
    {
        Version? highest = null;
        foreach (var version in versions)
            if (TryRead(version.Version, out var number) && (highest is null || number > highest))
                highest = number;
        return highest;
    }

    public static string After(Version? last) => last is null ? "1.0.0" : string.Create(CultureInfo.InvariantCulture, $"{last.Major}.{last.Minor}.{last.Build + 1}");
}
