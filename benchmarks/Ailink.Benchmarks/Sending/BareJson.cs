using System.Text.Json.Serialization;

namespace Ailink.Benchmarks.Sending;

/// <summary>What somebody writes who knows .NET and needs this one call: records and a generated context.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(BareCard))]
[JsonSerializable(typeof(BareMessage))]
[JsonSerializable(typeof(BareSent))]
[JsonSerializable(typeof(BareTokenRequest))]
[JsonSerializable(typeof(BareToken))]
internal sealed partial class BareJson : JsonSerializerContext;
