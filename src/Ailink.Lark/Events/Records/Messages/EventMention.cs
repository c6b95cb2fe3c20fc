namespace Ailink.Lark.Events;

/// <summary>Somebody mentioned in a message that was received.</summary>
/// <param name="Key">What stands for the mention in the content, such as <c>@_user_1</c>.</param>
/// <param name="Who">Who is meant, with the name. A mention of everybody (<c>@_all</c>) is not listed.</param>
public sealed record EventMention(string Key, EventActor Who)
{
    internal static EventMention Read(ref EventJson json)
    {
        EventActor who = new(ref json, out var key);
        return new(key, who);
    }
}
