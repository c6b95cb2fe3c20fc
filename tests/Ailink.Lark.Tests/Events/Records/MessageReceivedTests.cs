using System.Text.Json;
using Ailink.Lark.Events;

namespace Ailink.Lark.Tests.Events.Records;

public sealed class MessageReceivedTests
{
    private const string Type = "im.message.receive_v1";
    private const string Tom = """{"key":"@_user_1","id":{"open_id":"ou_tom","user_id":"u1"},"mentioned_type":"user","name":"Tom","tenant_key":"t"}""";
    private const string Bot = """{"key":"@_user_2","id":{"open_id":"ou_bot"},"mentioned_type":"bot","name":"Helper","tenant_key":"t"}""";

    private static readonly OpenId Me = new("ou_bot");

    [Fact]
    public void Everything_the_platform_says_is_there()
    {
        var message = Told.Event<MessageReceived>(Type, $$$"""
            {"sender":{"sender_id":{"union_id":"on_1","user_id":"u7","open_id":"ou_1"},"sender_type":"user","tenant_key":"t-1"},"later":[{}],
             "message":{"message_id":"om_1","root_id":"om_2","parent_id":"om_3","create_time":"1763800000100","update_time":"1763800000200","chat_id":"oc_1","thread_id":"omt_1","chat_type":"group",
             "message_type":"text","content":"{\"text\":\"@_user_1 hi\"}","mentions":[{{{Tom}}}],"user_agent":"x"}}
            """);

        message.ShouldSatisfyAllConditions(
            () => message.MessageId.ShouldBe(new MessageId("om_1")),
            () => message.RootId.ShouldBe(new MessageId("om_2")),
            () => message.ParentId.ShouldBe(new MessageId("om_3")),
            () => message.ThreadId.ShouldBe(new ThreadId("omt_1")),
            () => message.Chat.ShouldBe(new ChatId("oc_1")),
            () => message.ChatKind.ShouldBe(ChatMode.Group),
            () => message.Type.ShouldBe(MessageType.Text),
            () => message.SentAt.ShouldBe(DateTimeOffset.FromUnixTimeMilliseconds(1_763_800_000_100)),
            () => message.UpdatedAt.ShouldBe(DateTimeOffset.FromUnixTimeMilliseconds(1_763_800_000_200)),
            () => message.Sender.ShouldBe(new EventActor { OpenId = new("ou_1"), UserId = new("u7"), UnionId = new("on_1"), TenantKey = new("t-1"), Kind = SenderKind.User }),
            () => message.Content.ShouldBe("""{"text":"@_user_1 hi"}"""),
            () => message.Text.ShouldBe("@Tom hi"),
            () => message.Mentions.ShouldBe([new("@_user_1", new() { OpenId = new("ou_tom"), UserId = new("u1"), Name = "Tom", Kind = SenderKind.User, TenantKey = new("t") })]),
            () => message.MentionsMe.ShouldBeFalse());
    }

    [Theory]
    [InlineData("text", """{"text":"@_all and @_user_2"}""", "@all and @Helper")]
    [InlineData("post", """{"title":"T","content":[[{"tag":"text","text":"a "},{"tag":"a","text":"link","href":"https://x"}],[{"tag":"at","user_id":"@_user_2","user_name":"Helper"}],[{"tag":"img","image_key":"img_1"}]]}""", "T\na link\n@Helper\n[image]")]
    [InlineData("post", """{"zh_cn":{"title":"题","content":[[{"tag":"md","text":"好 @_user_2"}]]},"en_us":{"title":"T","content":[]}}""", "题\n好 @Helper")]
    [InlineData("interactive", """{"title":"Card","elements":[[{"tag":"text","text":"body"},{"tag":"button","text":"Go"}]]}""", "Card\nbody[Go]")]
    [InlineData("image", """{"image_key":"img_1"}""", "[image]")]
    [InlineData("file", """{"file_key":"file_1","file_name":"a.pdf"}""", "[file: a.pdf]")]
    [InlineData("something_new", "{}", "[something_new]")]
    [InlineData("text", "no json", "no json")]
    [InlineData("text", """{"text":"\ud800"}""", """{"text":"\ud800"}""")]
    public void Its_text_is_readable_whatever_its_kind(string kind, string content, string text) =>
        Message(kind, content, Bot).Text.ShouldBe(text);

    [Theory]
    [InlineData("", false)]
    [InlineData(Tom, false)]
    [InlineData(Bot, true)]
    [InlineData(Tom + "," + Bot, true)]
    public void Until_the_bot_is_known_a_mention_of_any_bot_counts(string mentions, bool mentionsMe)
    {
        var message = Message("text", "{}", mentions);

        message.MentionsMe.ShouldBe(mentionsMe);
        message.NeedsBot.ShouldBe(mentionsMe);
        message.WithBot(null).MentionsMe.ShouldBe(mentionsMe);
    }

    [Fact]
    public void A_bot_that_is_known_knows_its_own_mentions()
    {
        Message("text", "{}", Bot).WithBot(Me).MentionsMe.ShouldBeTrue();
        Message("text", "{}", Bot).WithBot(new OpenId("ou_other")).MentionsMe.ShouldBeFalse();
        Message("text", "{}", Tom).WithBot(Me).MentionsMe.ShouldBeFalse();
    }

    [Fact]
    public void Where_the_platform_does_not_say_what_was_mentioned_the_bot_must_be_known()
    {
        var message = Message("text", "{}", """{"key":"@_user_1","id":{"open_id":"ou_bot"},"name":"Helper"}""");

        message.NeedsBot.ShouldBeTrue();
        message.MentionsMe.ShouldBeFalse();
        message.WithBot(Me).MentionsMe.ShouldBeTrue();
    }

    [Fact]
    public void In_a_chat_of_two_every_message_is_for_the_bot()
    {
        var message = Message("text", "{}") with { ChatKind = ChatMode.Direct };

        (message.MentionsMe, message.IsForMe).ShouldBe((false, true));
    }

    [Fact]
    public void What_is_missing_or_of_another_kind_is_null_or_empty()
    {
        var empty = Told.Event<MessageReceived>(Type, "{}");
        var odd = Told.Event<MessageReceived>(Type, """{"sender":7,"message":{"message_id":{"x":[]},"root_id":"","chat_id":"ou_1","create_time":"soon","mentions":{"a":1},"content":[{}],"chat_type":null,"thread_id":true}}""");

        foreach (var message in new[] { empty, odd })
        {
            message.ShouldSatisfyAllConditions(
                () => message.MessageId.IsEmpty.ShouldBeTrue(),
                () => message.RootId.ShouldBeNull(),
                () => message.Chat.IsEmpty.ShouldBeTrue(),
                () => message.ChatKind.ShouldBe(default),
                () => message.SentAt.ShouldBeNull(),
                () => message.Sender.ShouldBe(new()),
                () => message.Text.ShouldBe(""),
                () => message.Mentions.ShouldBeEmpty());
        }
    }

    private static MessageReceived Message(string kind, string content, string mentions = "") => Told.Event<MessageReceived>(
        Type, $$$"""{"message":{"message_type":"{{{kind}}}","content":{{{JsonSerializer.Serialize(content)}}},"mentions":[{{{mentions}}}]}}""");
}
