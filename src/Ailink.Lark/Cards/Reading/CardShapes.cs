using System.Text.Json;
using System.Text.RegularExpressions;

namespace Ailink.Lark.Cards;

/// <summary>Values that are taken only if they can be written back as they were.</summary>
internal static partial class CardShapes
{
    private const int MostDigits = 28;

    /// <summary>The number, when a decimal holds it without loss.</summary>
    public static decimal? Exactly(JsonElement json) =>
        json.ValueKind == JsonValueKind.Number && json.GetRawText() is { Length: <= MostDigits } raw && Plain().IsMatch(raw) && json.TryGetDecimal(out var number) ? number : null;

    /// <summary>The entries of an object, all or none.</summary>
    public static Dictionary<string, T>? Entries<T>(JsonElement json, Func<JsonElement, T?> read) where T : class
    {
        if (json.ValueKind != JsonValueKind.Object)
            return null;
        Dictionary<string, T> entries = new(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
        {
            if (read(property.Value) is not { } entry)
                return null;
            entries[property.Name] = entry;
        }

        return entries;
    }

    [GeneratedRegex(@"\A-?[0-9.]+\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();
}
