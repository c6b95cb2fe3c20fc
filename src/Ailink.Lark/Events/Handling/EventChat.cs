namespace Ailink.Lark.Events;

/// <summary>The chat an event is about.</summary>
internal static class EventChat
{
    public static ChatId? Of(LarkEvent happened)
    {
        var chat = happened switch
        {
            MessageReceived message => message.Chat,
            CardAction action => action.Chat,
            ChatEvent chatEvent => chatEvent.Chat,
            MessageRecalled recalled => recalled.Chat,
            BotChatEntered entered => entered.Chat,
            BotChatCreated created => created.Chat,
            _ => null,
        };
        return chat is { IsEmpty: false } ? chat : null;
    }
}
