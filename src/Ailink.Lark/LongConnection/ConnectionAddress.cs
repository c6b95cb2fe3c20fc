using System.Globalization;
using System.Text.Json.Serialization;

namespace Ailink.Lark.Events;

/// <summary>Where to connect, good for one connection. A class: its query holds the right to do so, and a record would print it.</summary>
internal sealed class ConnectionAddress
{
    [JsonPropertyName("URL")]
    public string? Url { get; init; }

    [JsonPropertyName("ClientConfig")]
    public ClientConfig? ClientConfig { get; init; }

    /// <summary>The address, if it is one: <c>wss</c>, or <c>ws</c> where the platform itself is asked without encryption.</summary>
    public Uri? AddressFor(LarkPlatform platform) =>
        Uri.TryCreate(Url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeWss || (address.Scheme == Uri.UriSchemeWs && platform.Open.Scheme == Uri.UriSchemeHttp))
            ? address
            : null;

    /// <summary>What the client's own frames carry as service: <c>service_id</c> of the query; 0 when there is none.</summary>
    public static int ServiceOf(Uri address)
    {
        foreach (var part in address.Query.TrimStart('?').Split('&'))
        {
            if (part.StartsWith("service_id=", StringComparison.Ordinal) && int.TryParse(part.AsSpan("service_id=".Length), CultureInfo.InvariantCulture, out var service))
                return service;
        }

        return 0;
    }
}
