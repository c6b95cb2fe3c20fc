using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Ailink.Lark.Events;
using Ailink.Testing;

namespace Ailink.Lark.Tests.Events.Records;

/// <summary>What the vendor's own dispatcher accepted ends in the right records.</summary>
public sealed class GoldenEventTests
{
    private static readonly JsonObject Golden = JsonNode.Parse(File.ReadAllText(Repository.PathOf("tests", "Ailink.Lark.Tests", "Golden", "lark-webhooks.json")))!.AsObject();

    private static readonly WebhookKeys Keys = new(Text(Golden["encrypt_key"]), Text(Golden["verification_token"]));

    public static TheoryData<string> Messages => [.. Rows.Where(row => row["text"] is not null).Select(row => Text(row["name"]))];

    private static IEnumerable<JsonNode> Rows => Golden["requests"]!.AsArray().Select(row => row!);

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_says_what_it_said(string name)
    {
        var message = Read(name, out var row).ShouldBeOfType<MessageReceived>();

        message.Text.ShouldBe(Text(row["text"]));
        message.MessageId.IsEmpty.ShouldBeFalse();
        message.Chat.IsEmpty.ShouldBeFalse();
        message.Sender.OpenId.ShouldNotBeNull();
    }

    [Fact]
    public void An_event_of_the_old_envelope_is_read() => Read("v1 envelope", out _).ShouldBe(new BotChatCreated
    {
        Chat = new("oc_1"), Operator = new() { OpenId = new("ou_1"), UserId = new("u1") }, User = new() { OpenId = new("ou_2"), UserId = new("u2"), Name = "A" },
    });

    [Fact]
    public void A_press_of_a_button_is_read_and_answered_as_recorded()
    {
        var action = Read("card action", out var row).ShouldBeOfType<CardAction>();

        (action.Operator, action.Tag, action.Token, action.Host).ShouldBe((new EventActor { OpenId = new("ou_1"), UnionId = new("on_1"), TenantKey = new("ten_acme") }, "button", new EventSecret("c-1"), "im_message"));
        (action.MessageId, action.Chat, action.Value!.Value.GetProperty("choice").GetString()).ShouldBe((new MessageId("om_1"), new ChatId("oc_1"), "yes"));
        var answer = CardActionAnswer.Toast("done", ToastKind.Success).ToUtf8Json();
        JsonNode.DeepEquals(JsonNode.Parse(answer.Span), row["http_answer"]).ShouldBeTrue();
    }

    private static LarkEvent Read(string name, out JsonNode row)
    {
        row = Rows.Single(each => Text(each["name"]) == name);
        var headers = row["headers"]!;
        WebhookRequest request = new(
            Encoding.UTF8.GetBytes(Text(row["body"])), Text(headers[WebhookRequest.TimestampHeader]), Text(headers[WebhookRequest.NonceHeader]), Text(headers[WebhookRequest.SignatureHeader]));
        LarkWebhook.Check(request, Keys, DateTimeOffset.FromUnixTimeSeconds(long.Parse(request.Timestamp, CultureInfo.InvariantCulture)), out var plaintext).ShouldBe(WebhookVerdict.Event);
        return Told.Read(plaintext);
    }

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
