using System.Text.Json.Serialization;

namespace Ailink.Lark;

/// <summary>A scope for one kind of token.</summary>
/// <param name="Name">The scope, such as <c>im:message:send_as_bot</c>.</param>
/// <param name="ForUsers">Whether it is for user tokens. Default false: for tenant tokens.</param>
public sealed record AppScope([property: JsonPropertyName("scope_name")] string Name, [property: JsonIgnore] bool ForUsers = false)
{
    [JsonInclude]
    [JsonPropertyName("token_type")]
    internal string Holder => ForUsers ? "user" : "tenant";
}
