using System.Text.Json.Serialization;

namespace Ailink.Benchmarks.Cards;

/// <summary>The generated serializer of the baseline.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(PlainCard))]
[JsonSerializable(typeof(PlainBody))]
internal sealed partial class PlainJson : JsonSerializerContext;
