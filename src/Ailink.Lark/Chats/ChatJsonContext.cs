using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ailink.Lark;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ChatFields))]
[JsonSerializable(typeof(MembersRequest))]
[JsonSerializable(typeof(MembersAnswer))]
[JsonSerializable(typeof(ManagersRequest))]
[JsonSerializable(typeof(ManagersAnswer))]
[JsonSerializable(typeof(IsInChatAnswer))]
[JsonSerializable(typeof(LinkRequest))]
[JsonSerializable(typeof(LinkAnswer))]
[JsonSerializable(typeof(LarkPage<ChatFields>))]
[JsonSerializable(typeof(LarkPage<ChatMember>))]
internal sealed partial class ChatJsonContext : JsonSerializerContext
{
    public static readonly ChatJsonContext Relaxed = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = LarkJson.Encoder,
    });
}
