using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ailink.Lark;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(UserAnswer))]
[JsonSerializable(typeof(LarkPage<LarkUser>))]
[JsonSerializable(typeof(FindUsersRequest))]
[JsonSerializable(typeof(FindUsersAnswer))]
internal sealed partial class ContactJsonContext : JsonSerializerContext
{
    public static readonly ContactJsonContext Relaxed = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = LarkJson.Encoder,
    });
}
