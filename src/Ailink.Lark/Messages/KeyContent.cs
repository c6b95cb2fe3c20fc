namespace Ailink.Lark;

/// <summary>Content that is a key and nothing else.</summary>
internal sealed record KeyContent(string MessageType, string Property, string Key) : MessageContent
{
    internal override string Type => MessageType;

    internal override string Render(string api) => LarkJson.Text(writer => writer.WriteString(Property, Key));
}
