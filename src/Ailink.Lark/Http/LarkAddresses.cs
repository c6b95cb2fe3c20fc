using System.Collections.Concurrent;

namespace Ailink.Lark;

/// <summary>Addresses of calls that go to the same place each time: parsing one costs more than everything else that is known about it.</summary>
internal sealed class LarkAddresses
{
    // Hosts times fixed targets. Whoever has more loses the memory, not the call.
    private const int Most = 1_024;

    private readonly ConcurrentDictionary<(Uri Host, string Target), Uri> _known = new();

    public Uri Of(LarkExchange exchange)
    {
        var host = exchange.App.Platform.Open;
        if (!exchange.IsFixed && (exchange.Family == LarkFamily.Other || !ReferenceEquals(exchange.Target, exchange.Api)))
            return Parse(host, exchange.Target);
        if (_known.TryGetValue((host, exchange.Target), out var known))
            return known;
        var address = Parse(host, exchange.Target);
        if (_known.Count < Most)
            _known.TryAdd((host, exchange.Target), address);
        return address;
    }

    // One API of all stands elsewhere and writes its path out.
    private static Uri Parse(Uri host, string target) => new(host, target[0] == '/' ? target : "/open-apis/" + target);
}
