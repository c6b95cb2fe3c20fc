using System.Text.Json.Nodes;

namespace Ailink.Lark;

internal sealed record TemplateContent(string Id, string? Version, JsonObject? Variables) : MessageContent
{
    internal override string Type => "interactive";

    internal override string Render(string api) => LarkJson.Text(writer =>
    {
        writer.WriteString("type"u8, "template"u8);
        writer.WriteStartObject("data"u8);
        writer.WriteString("template_id"u8, Id);
        if (Version is not null)
            writer.WriteString("template_version_name"u8, Version);
        if (Variables is not null)
        {
            writer.WritePropertyName("template_variable"u8);
            Variables.WriteTo(writer);
        }

        writer.WriteEndObject();
    });
}
