namespace Ailink.Lark;

/// <summary>Reads a payload where it lies.</summary>
/// <exception cref="System.Text.Json.JsonException">It is not what the API promises.</exception>
internal delegate T LarkRead<in TState, out T>(ReadOnlySpan<byte> payload, TState state);
