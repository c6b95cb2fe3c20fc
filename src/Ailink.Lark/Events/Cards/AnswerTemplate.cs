using Ailink.Lark.Cards;

namespace Ailink.Lark.Events;

internal sealed record AnswerTemplate(string Id, string? Version, CardValue? Variables)
{
    public void WriteTo(ref CardWriter writer)
    {
        writer.Name("card"u8);
        writer.BeginObject();
        writer.Text("type"u8, "template");
        writer.Name("data"u8);
        writer.BeginObject();
        writer.Text("template_id"u8, Id);
        writer.Json("template_variable"u8, Variables?.Json);
        writer.Text("template_version_name"u8, Version);
        writer.EndObject();
        writer.EndObject();
    }
}
