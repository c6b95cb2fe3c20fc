using System.Text.Json;

namespace Ailink.Lark;

/// <summary>What the object <c>error</c> of a refusal says, in whichever of its documented shapes.</summary>
internal sealed record LarkErrorDetails(IReadOnlyList<LarkViolation> Violations, IReadOnlyList<string> Scopes, Uri? Help)
{
    public static LarkErrorDetails None { get; } = new([], [], null);

    public static LarkErrorDetails Read(ReadOnlySpan<byte> error)
    {
        if (error.IsEmpty)
            return None;
        LarkErrorJson? wire;
        try
        {
            wire = JsonSerializer.Deserialize(error, LarkErrorJsonContext.Default.LarkErrorJson);
        }
        catch (JsonException)
        {
            return None; // details are a help, never a reason to hide the refusal itself
        }

        var help = wire?.Helps?.Select(entry => entry.Url).FirstOrDefault(url => url is { Length: > 0 });
        return new(
            [.. (wire?.FieldViolations ?? []).Select(entry => new LarkViolation(entry.Field ?? "", entry.Description ?? "wrong value"))],
            [.. (wire?.PermissionViolations ?? []).Select(entry => entry.Scope ?? entry.Subject).OfType<string>().Distinct(StringComparer.Ordinal)],
            Uri.TryCreate(help, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? address : null);
    }
}
