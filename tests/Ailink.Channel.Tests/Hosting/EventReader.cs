using System.Globalization;
using System.Text.Json.Nodes;

namespace Ailink.Channel.Tests.Hosting;

/// <summary>Reads server-sent events as a browser does: comments are passed over.</summary>
public sealed class EventReader(HttpResponseMessage answer, Stream stream) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly StreamReader _lines = new(stream);

    /// <summary>The next event, or null when the stream has ended.</summary>
    public async Task<ServerEvent?> NextAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        string? name = null, data = null;
        long? id = null;
        while (await _lines.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal)) name = line[7..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal)) data = line[6..];
            else if (line.StartsWith("id: ", StringComparison.Ordinal)) id = long.Parse(line[4..], CultureInfo.InvariantCulture);
            else if (line.Length == 0 && name is not null) return new ServerEvent(name, id, JsonNode.Parse(data!)!);
        }

        return null;
    }

    /// <summary>The next event of a name; others are passed over.</summary>
    public async Task<ServerEvent> NextAsync(string name, CancellationToken cancellationToken)
    {
        while (await NextAsync(cancellationToken) is { } next)
            if (next.Name == name)
                return next;
        throw new InvalidOperationException($"The stream ended without {name}.");
    }

    /// <summary>Reads until the stream ends.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        while (await NextAsync(cancellationToken) is not null)
        {
        }
    }

    public void Dispose()
    {
        _lines.Dispose();
        answer.Dispose();
    }
}
