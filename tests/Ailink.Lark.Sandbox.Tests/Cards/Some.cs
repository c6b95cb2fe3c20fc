namespace Ailink.Lark.Sandbox.Tests;

/// <summary>Cards to send.</summary>
internal static class Some
{
    public static object Markdown(string content = "hi", string? id = "md_1") =>
        id is null ? new { tag = "markdown", content } : new { tag = "markdown", element_id = id, content };

    public static object Card(params object[] elements) => new
    {
        schema = "2.0",
        config = new { update_multi = true },
        header = new { title = new { tag = "plain_text", content = "Title" }, template = "blue" },
        body = new { elements },
    };

    public static object Streaming(params object[] elements) =>
        new { schema = "2.0", config = new { streaming_mode = true }, body = new { elements } };

    public static object Button(string id, object behavior) =>
        new { tag = "button", element_id = id, text = new { tag = "plain_text", content = "Open" }, behaviors = new[] { behavior } };
}
