using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using Ailink.Lark.Cards;
using Ailink.Testing;

namespace Ailink.Lark.Tests.Cards;

/// <summary>A card that uses everything schema 2.0 has, and looks into cards.</summary>
internal static class CardSamples
{
    public static byte[] Everything { get; } = File.ReadAllBytes(Repository.PathOf("tests", "Ailink.Lark.Tests", "Cards", "Samples", "everything.json"));

    /// <summary>Every part of a card, the card first.</summary>
    public static IEnumerable<object> PartsOf(object part)
    {
        yield return part;
        foreach (var property in Properties(part.GetType()))
        {
            foreach (var below in Below(property.GetValue(part)))
                yield return below;
        }
    }

    /// <summary>The typed members of a part.</summary>
    public static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.Name != nameof(CardPart.Extra) && property.GetIndexParameters().Length == 0);

    public static void ShouldSayTheSame(string actual, string expected) =>
        JsonNode.DeepEquals(JsonNode.Parse(actual), JsonNode.Parse(expected)).ShouldBeTrue($"{actual}\nis not\n{expected}");

    private static IEnumerable<object> Below(object? value) => value switch
    {
        null or string => [],
        CardPart or TableRow or TableCell => PartsOf(value),
        IDictionary or IEnumerable when IsMap(value) => Values(value).SelectMany(Below),
        IEnumerable list => list.Cast<object>().SelectMany(Below),
        _ => [],
    };

    private static bool IsMap(object value) =>
        value.GetType().GetInterfaces().Any(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>));

    private static IEnumerable<object> Values(object map) => ((IEnumerable)map.GetType().GetProperty("Values")!.GetValue(map)!).Cast<object>();
}
