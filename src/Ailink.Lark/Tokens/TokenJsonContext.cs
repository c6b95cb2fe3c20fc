using System.Text.Json.Serialization;

namespace Ailink.Lark;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AppTokenRequest))]
[JsonSerializable(typeof(AppTokenAnswer))]
[JsonSerializable(typeof(StoreTenantTokenRequest))]
[JsonSerializable(typeof(TenantTokenRequest))]
[JsonSerializable(typeof(TenantTokenAnswer))]
internal sealed partial class TokenJsonContext : JsonSerializerContext;
