using System.Text.Json.Serialization;

namespace Ailink.Lark;

/// <summary>One page of a list, in the shape most APIs answer with: <c>items</c>, <c>has_more</c>, <c>page_token</c>. For <see cref="ILarkClient.PagesAsync"/>.</summary>
/// <typeparam name="T">An item.</typeparam>
public sealed record LarkPage<T>
{
    /// <summary>The items. A page may be empty though more follow.</summary>
    [JsonPropertyName("items")]
    public IReadOnlyList<T> Items { get => field ?? []; init; } = [];

    /// <summary>Whether another page follows.</summary>
    [JsonPropertyName("has_more")]
    public bool HasMore { get; init; }

    /// <summary>Names the next page.</summary>
    [JsonPropertyName("page_token")]
    public string? PageToken { get; init; }
}
