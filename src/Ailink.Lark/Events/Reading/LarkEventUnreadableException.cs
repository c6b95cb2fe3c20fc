namespace Ailink.Lark.Events;

/// <summary>A genuine request whose body is no event. Says which, and nothing of what is in it.</summary>
internal sealed class LarkEventUnreadableException(LarkEventHeader header, Exception? inner = null)
    : Exception($"The body of {header} is not one JSON object with one event in it.", inner);
