namespace Ailink.Channel.Options;

/// <summary>The addresses the host was told to listen on, from the same keys that Kestrel reads.</summary>
internal static class ListenAddresses
{
    private const string KestrelDefault = "http://localhost:5000";
    private static readonly HashSet<string> Everywhere = new(StringComparer.Ordinal) { "*", "+", "0.0.0.0", "[::]" };

    /// <summary>All of them, as written.</summary>
    public static IReadOnlyList<string> All(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>().ToList();
        if (endpoints.Count > 0) return endpoints;
        if (configuration["urls"] is { Length: > 0 } urls) return Split(urls);
        if (configuration["http_ports"] is { Length: > 0 } ports) return [.. Split(ports).Select(port => $"http://*:{port}")];
        return [KestrelDefault];
    }

    /// <summary>The first http one as this machine reaches it, or null.</summary>
    public static Uri? FirstHttp(IConfiguration configuration)
        => All(configuration).Select(Reachable).FirstOrDefault(address => address?.Scheme == Uri.UriSchemeHttp);

    private static string[] Split(string list) => list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // "http://*:80" and its kin are no addresses to visit: this machine reaches them as localhost.
    private static Uri? Reachable(string address)
    {
        var parsed = BindingAddress.Parse(address);
        if (parsed.IsUnixPipe || parsed.IsNamedPipe) return null;
        var host = Everywhere.Contains(parsed.Host) ? "localhost" : parsed.Host;
        return HttpOrigin.TryParse($"{parsed.Scheme}://{host}:{parsed.Port}");
    }
}
