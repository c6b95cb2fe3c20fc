using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ailink.Lark;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(CardBody))]
[JsonSerializable(typeof(ReplaceCardRequest))]
[JsonSerializable(typeof(SetTextRequest))]
[JsonSerializable(typeof(ApplyEditsRequest))]
[JsonSerializable(typeof(CreateCardAnswer))]
internal sealed partial class CardJsonContext : JsonSerializerContext
{
    public static readonly CardJsonContext Relaxed = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = LarkJson.Encoder });
}
