namespace Ailink.Lark;

internal sealed record TextContent(string Body) : MessageContent
{
    internal override string Type => "text";

    internal override string Render(string api) => LarkJson.Text(writer => writer.WriteString("text"u8, Body));
}
