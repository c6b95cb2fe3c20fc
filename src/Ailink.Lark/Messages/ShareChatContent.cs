namespace Ailink.Lark;

internal sealed record ShareChatContent(string Chat) : MessageContent
{
    internal override string Type => MessageType.ShareChat.Value;

    internal override string Render(string api) => LarkJson.Text(writer => writer.WriteString("chat_id"u8, Chat));
}
