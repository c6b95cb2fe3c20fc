namespace Ailink.Lark;

internal sealed record RawContent(string MessageType, string Json) : MessageContent
{
    internal override string Type => MessageType;

    internal override string Render(string api) => Json;
}
