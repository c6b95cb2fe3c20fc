using System.Text.Json.Serialization;

namespace Ailink.Lark;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(UserTokenRequest))]
[JsonSerializable(typeof(UserTokenAnswer))]
[JsonSerializable(typeof(LarkUser))]
internal sealed partial class SignInJsonContext : JsonSerializerContext;
