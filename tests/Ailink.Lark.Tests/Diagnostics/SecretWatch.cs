using System.Text;
using System.Text.Json;

namespace Ailink.Lark.Tests.Diagnostics;

/// <summary>Next to the wire: learns every secret and body that a call carries, without touching what streams.</summary>
internal sealed class SecretWatch(LeakScan scan) : DelegatingHandler
{
    private const long Longest = 1_000_000;

    private static readonly HashSet<string> Secret = new(StringComparer.Ordinal)
    {
        "app_secret", "client_secret", "tenant_access_token", "app_access_token", "access_token", "refresh_token", "app_ticket", "ticket", "code", "code_verifier",
        "AppSecret", "URL",
        "content", "text", "data", "element", "elements", "partial_element", "actions", "settings", "card",
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        scan.Hide("token", request.Headers.Authorization?.Parameter);
        if (request.Content is LarkBody body)
            Learn(body.Written);
        else if (request.Content is ByteArrayContent untyped)
            Learn(await untyped.ReadAsByteArrayAsync(cancellationToken)); // of CallAsync: bytes already
        var response = await base.SendAsync(request, cancellationToken);
        if (response.Content.Headers is { ContentLength: < Longest, ContentType.MediaType: "application/json" })
        {
            await response.Content.LoadIntoBufferAsync(cancellationToken);
            Learn(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        }

        return response;
    }

    private void Learn(ReadOnlySpan<byte> json) => Learn(scan, json);

    /// <summary>Learns what a body carries, whichever way it came.</summary>
    public static void Learn(LeakScan scan, ReadOnlySpan<byte> json)
    {
        try
        {
            Utf8JsonReader reader = new(json);
            Learn(scan, JsonElement.ParseValue(ref reader), "body");
        }
        catch (JsonException)
        {
            // garbled on purpose by some test
        }
    }

    private static void Learn(LeakScan scan, JsonElement json, string name)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in json.EnumerateObject())
                    Learn(scan, property.Value, property.Name);
                break;
            case JsonValueKind.Array:
                foreach (var item in json.EnumerateArray())
                    Learn(scan, item, name);
                break;
            case JsonValueKind.String when Secret.Contains(name):
                var secret = json.GetString()!;
                scan.Hide(name, secret);
                if (secret is ['{' or '[', ..])
                    Learn(scan, Encoding.UTF8.GetBytes(secret)); // a message is JSON in a string: its words alone are as private
                break;
        }
    }
}
