using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ailink.Lark;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SendMessageAnswer))]
internal sealed partial class MessageJsonContext : JsonSerializerContext
{
    public static readonly MessageJsonContext Relaxed = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = LarkJson.Encoder });
}
