namespace Ailink.Lark;

internal sealed record VideoContent(string Video, string? Cover) : MessageContent
{
    internal override string Type => "media";

    internal override string Render(string api) => LarkJson.Text(writer =>
    {
        writer.WriteString("file_key"u8, Video);
        if (Cover is not null)
            writer.WriteString("image_key"u8, Cover);
    });
}
