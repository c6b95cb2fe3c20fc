namespace Ailink.Lark;

internal sealed record PostContent(IReadOnlyList<LarkPost> Languages) : MessageContent
{
    internal override string Type => "post";

    internal override string Render(string api) => LarkJson.Text(writer =>
    {
        foreach (var post in Languages)
            post.WriteTo(writer);
    });
}
