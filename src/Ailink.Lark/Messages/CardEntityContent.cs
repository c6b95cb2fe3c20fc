namespace Ailink.Lark;

internal sealed record CardEntityContent(string Id) : MessageContent
{
    internal override string Type => "interactive";

    internal override string Render(string api) => LarkJson.Text(writer =>
    {
        writer.WriteString("type"u8, "card"u8);
        writer.WriteStartObject("data"u8);
        writer.WriteString("card_id"u8, Id);
        writer.WriteEndObject();
    });
}
