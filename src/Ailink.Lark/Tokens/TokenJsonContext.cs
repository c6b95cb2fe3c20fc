using System.Text.Json.Serialization;

namespace Ailink.Lark;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(TenantTokenRequest))]
[JsonSerializable(typeof(TenantTokenAnswer))]
internal sealed partial class TokenJsonContext : JsonSerializerContext;
