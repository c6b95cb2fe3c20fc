using System.Text.Json.Serialization;

namespace Ailink.Lark.Events;

// The only names of the platform that are neither snake case nor camel case.
[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(ConnectionAddressRequest))]
[JsonSerializable(typeof(ConnectionAddress))]
[JsonSerializable(typeof(ClientConfig))]
internal sealed partial class LongConnectionJsonContext : JsonSerializerContext;
