namespace Ailink.Lark.Sandbox;

/// <summary>Tells a path on this site from everything a browser would take as another one.</summary>
internal static class LocalPath
{
    public static bool IsLocal(string target) =>
        target.Length > 0 && target[0] == '/' && (target.Length == 1 || target[1] is not ('/' or '\\')) && !target.Any(char.IsControl)
        && !target.Contains('\\', StringComparison.Ordinal);
}
