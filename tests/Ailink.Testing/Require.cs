using System.Runtime.CompilerServices;

namespace Ailink.Testing;

/// <summary>
/// What a test needs from the machine and may not find: a browser, a font, a database server.
/// Without it the test is skipped and says what is missing; with <c>AILINK_TEST_REQUIRE=all</c> (the build machine) it fails instead,
/// so that nobody believes a suite that quietly skipped half of itself.
/// </summary>
public static class Require
{
    /// <summary>The environment variable that turns "skip" into "fail" when it is <c>all</c>.</summary>
    public const string Variable = "AILINK_TEST_REQUIRE";

    /// <summary>Answers the path of a program, or ends the test by skipping (or failing) with its name as the reason.</summary>
    /// <param name="name">A command looked up on the PATH, for example <c>chromium</c>.</param>
    /// <param name="path">A path that is used instead when given, usually from an environment variable.</param>
    public static string Tool(string name, string? path = null)
    {
        if (!string.IsNullOrWhiteSpace(path))
        {
            if (!File.Exists(path)) Missing($"{name} is missing: there is no file {path}.");
            return path;
        }

        var found = FindOnPath(name);
        if (found is null) Missing($"{name} is missing: it is not on the PATH.");
        return found!;
    }

    /// <summary>Like <see cref="Tool"/> for anything else a test may lack: ends the test unless <paramref name="present"/>.</summary>
    public static void That(bool present, string whatIsMissing)
    {
        if (!present) Missing(whatIsMissing);
    }

    /// <summary>The first file called <paramref name="name"/> on the PATH, or null.</summary>
    public static string? FindOnPath(string name)
    {
        string[] names = OperatingSystem.IsWindows() ? [name, name + ".exe", name + ".cmd"] : [name];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.SelectMany(folder => names.Select(file => Path.Combine(folder, file))).FirstOrDefault(File.Exists);
    }

    private static void Missing(string reason, [CallerMemberName] string by = "")
    {
        if (string.Equals(Environment.GetEnvironmentVariable(Variable), "all", StringComparison.OrdinalIgnoreCase))
            Assert.Fail($"{reason} {Variable}=all does not allow to skip it (Require.{by}).");
        Assert.Skip(reason);
    }
}
