using System.Text.Json.Serialization;

namespace Ailink.Lark;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ImageAnswer))]
[JsonSerializable(typeof(FileAnswer))]
internal sealed partial class FileJsonContext : JsonSerializerContext;
