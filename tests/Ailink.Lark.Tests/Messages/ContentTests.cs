using System.Text.Json.Nodes;

namespace Ailink.Lark.Tests.Messages;

/// <summary>Content as the platform wants it, accepted by the sandbox.</summary>
public sealed class ContentTests(Desk desk) : IClassFixture<Desk>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_post_reads_as_it_was_built()
    {
        var post = LarkPost.Titled("Deploy failed")
            .Text("api on ").Text("prod", PostStyle.Bold | PostStyle.Italic).Link(" log", new Uri("https://ci.test/1")).Line()
            .Mention(desk.Bob).Text(" please look").Emoji("SMILE")
            .Markdown("- one\n- two").Divider().Code("x = 1", "CSHARP");
        var sent = await desk.Lark.Messages.SendAsync(desk.Bob, MessageContent.Post(post, LarkPost.Titled("部署失败", "zh_cn").Text("请看")), null, Cancel);

        var message = desk.Box.User("Bob Li").Inbox.Single(each => each.Id == sent.Id.Value);
        message.Type.ShouldBe("post");
        message.Content.ShouldContain("Deploy failed");
        (await desk.Lark.Messages.GetAsync(sent.Id, Cancel)).Text.ShouldContain("please look");
        post.ToString().ShouldNotContain("Deploy");
    }

    [Fact]
    public void Lines_and_paragraphs_are_written_as_documented()
    {
        var content = Render(MessageContent.Post(LarkPost.Titled("T").Text("a").Text("b", PostStyle.Strike).Image(new("img_1")).Text("c").Line().Line().MentionAll()));

        JsonNode.DeepEquals(content, JsonNode.Parse("""
            {"en_us":{"title":"T","content":[
              [{"tag":"text","text":"a"},{"tag":"text","style":["lineThrough"],"text":"b"}],
              [{"tag":"img","image_key":"img_1"}],
              [{"tag":"text","text":"c"}],
              [],
              [{"tag":"at","user_id":"all"}]]}}
            """)).ShouldBeTrue(content.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Other_kinds_are_written_as_documented(string type, string json, MessageContent content)
    {
        content.Type.ShouldBe(type);
        JsonNode.DeepEquals(Render(content), JsonNode.Parse(json)).ShouldBeTrue(Render(content).ToJsonString());
    }

    [Fact]
    public void Two_posts_of_one_language_and_no_post_are_refused()
    {
        Should.Throw<ArgumentException>(() => MessageContent.Post());
        Should.Throw<ArgumentException>(() => MessageContent.Post(LarkPost.Titled("a"), LarkPost.Titled("b")));
    }

    public static TheoryData<string, string, MessageContent> Others => new()
    {
        { "image", """{"image_key":"img_1"}""", MessageContent.Image(new("img_1")) },
        { "file", """{"file_key":"file_1"}""", MessageContent.File(new("file_1")) },
        { "audio", """{"file_key":"file_1"}""", MessageContent.Audio(new("file_1")) },
        { "media", """{"file_key":"file_1","image_key":"img_1"}""", MessageContent.Media(new("file_1"), new ImageKey("img_1")) },
        { "sticker", """{"file_key":"file_1"}""", MessageContent.Sticker(new("file_1")) },
        { "share_chat", """{"chat_id":"oc_1"}""", MessageContent.ShareChat(new("oc_1")) },
        { "share_user", """{"user_id":"ou_1"}""", MessageContent.ShareUser(new("ou_1")) },
        {
            "interactive", """{"type":"template","data":{"template_id":"AAq","template_version_name":"1.0.2","template_variable":{"name":"Bob"}}}""",
            MessageContent.Template("AAq", new JsonObject { ["name"] = "Bob" }, "1.0.2")
        },
    };

    private static JsonNode Render(MessageContent content) => JsonNode.Parse(content.Render("test"))!;
}
