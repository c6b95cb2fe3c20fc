using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ailink.Lark;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ApplicationAnswer))]
[JsonSerializable(typeof(AppVersionAnswer))]
[JsonSerializable(typeof(LarkPage<AppVersion>))]
[JsonSerializable(typeof(ScopesAnswer))]
[JsonSerializable(typeof(AppConfigChange))]
[JsonSerializable(typeof(AppAbilityChange))]
[JsonSerializable(typeof(AppPublication))]
[JsonSerializable(typeof(PublishedVersion))]
internal sealed partial class ApplicationJsonContext : JsonSerializerContext
{
    public static readonly ApplicationJsonContext Relaxed = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = LarkJson.Encoder,
    });
}
