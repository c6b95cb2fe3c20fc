namespace Ailink.Lark.Sandbox;

/// <summary>Finds what serves a path: literal segments win over parameters, and a path without the method is told from no path.</summary>
internal sealed class RouteTable<T>
    where T : class
{
    private readonly ILookup<int, (string Method, string[] Segments, T Target)> _byLength;

    /// <param name="routes">Method, template (a segment that starts with <c>:</c> is a parameter) and what serves it.</param>
    public RouteTable(IEnumerable<(string Method, string Template, T Target)> routes)
    {
        _byLength = routes
            .Select(route => (route.Method, Segments: Split(route.Template), route.Target))
            .OrderBy(route => route.Segments.Count(IsParameter))
            .ToLookup(route => route.Segments.Length);
    }

    public (T? Target, bool PathExists, IReadOnlyDictionary<string, string> Values) Find(string method, string path)
    {
        var segments = Split(path);
        var exists = false;
        foreach (var route in _byLength[segments.Length])
        {
            if (!Matches(route.Segments, segments)) continue;
            exists = true;
            if (string.Equals(route.Method, method, StringComparison.OrdinalIgnoreCase))
                return (route.Target, true, Values(route.Segments, segments));
        }

        return (null, exists, new Dictionary<string, string>(StringComparer.Ordinal));
    }

    // A trailing or doubled slash is another path, here as there.
    private static string[] Split(string path) => path.Split('/');

    private static bool Matches(string[] template, string[] path)
    {
        for (var i = 0; i < template.Length; i++)
            if (!IsParameter(template[i]) && !string.Equals(template[i], path[i], StringComparison.Ordinal))
                return false;
        return true;
    }

    private static Dictionary<string, string> Values(string[] template, string[] path)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < template.Length; i++)
            if (IsParameter(template[i]))
                values[template[i][1..]] = path[i];
        return values;
    }

    private static bool IsParameter(string segment) => segment.StartsWith(':');
}
