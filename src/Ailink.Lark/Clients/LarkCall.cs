using System.Text.Json.Serialization.Metadata;

namespace Ailink.Lark;

/// <summary>A call of any API.</summary>
/// <typeparam name="T">The payload: what the answer has under <c>data</c>, or the whole answer where it has no <c>data</c>.</typeparam>
/// <param name="Method">GET is taken as harmless to repeat.</param>
/// <param name="Path">Below <c>/open-apis/</c>, such as <c>calendar/v4/calendars</c>; ids in it must be escaped. A parameter that is repeated goes here, behind a question mark.</param>
/// <param name="Answer">How to read the payload, from a JSON context of yours.</param>
public sealed record LarkCall<T>(HttpMethod Method, string Path, JsonTypeInfo<T> Answer)
{
    /// <summary>Query parameters; those without value are left out.</summary>
    public IReadOnlyDictionary<string, string?> Query { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>The body, if any. It is read into memory, so that it can be sent again: by another attempt, for the next page, by you. It stays yours to dispose.</summary>
    public HttpContent? Body { get; init; }

    /// <summary>The uuid you have put into body or query, if the API knows one: it makes the write safe to repeat.</summary>
    public string? Uuid { get; init; }

    /// <summary>Whether the write does the same when it is repeated. Default false: then it is never repeated after it may have happened.</summary>
    public bool Idempotent { get; init; }
}
