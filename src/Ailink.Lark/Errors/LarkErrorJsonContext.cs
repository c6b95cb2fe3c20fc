using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ailink.Lark;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(LarkErrorJson))]
internal sealed partial class LarkErrorJsonContext : JsonSerializerContext;
