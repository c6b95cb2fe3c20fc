using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ailink.Lark.Tests.Quota;

[JsonSerializable(typeof(JsonElement))]
internal sealed partial class QuotaJson : JsonSerializerContext;
