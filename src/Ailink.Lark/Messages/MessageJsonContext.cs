using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ailink.Lark;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ForwardRequest))]
[JsonSerializable(typeof(MergeForwardRequest))]
[JsonSerializable(typeof(MergeForwardAnswer))]
[JsonSerializable(typeof(UrgeRequest))]
[JsonSerializable(typeof(UrgeAnswer))]
[JsonSerializable(typeof(ReactRequest))]
[JsonSerializable(typeof(PinRequest))]
[JsonSerializable(typeof(ReactionItem))]
[JsonSerializable(typeof(LarkPage<MessageItem>))]
[JsonSerializable(typeof(LarkPage<MessageReader>))]
[JsonSerializable(typeof(LarkPage<ReactionItem>))]
[JsonSerializable(typeof(LarkPage<MessagePin>))]
internal sealed partial class MessageJsonContext : JsonSerializerContext
{
    public static readonly MessageJsonContext Relaxed = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = LarkJson.Encoder });
}
