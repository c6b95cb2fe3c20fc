using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Ailink.Lark.Events;
using Ailink.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Ailink.Lark.Tests.Events.Handling;

/// <summary>What the vendor's own dispatcher accepted goes the whole way, from raw bytes to a handler and back.</summary>
public sealed class GoldenEventTests
{
    private static readonly JsonObject File = JsonNode.Parse(System.IO.File.ReadAllText(Repository.PathOf("tests", "Ailink.Lark.Tests", "Golden", "lark-webhooks.json")))!.AsObject();

    public static TheoryData<string> Requests => [.. File["requests"]!.AsArray().Select(row => Text(row!["name"]))];

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_recorded_request_reaches_its_handler_and_is_answered(string name)
    {
        var row = File["requests"]!.AsArray().Single(each => Text(each!["name"]) == name)!;
        var headers = row["headers"]!;
        SignedRequest request = new(
            Encoding.UTF8.GetBytes(Text(row["body"])), Text(headers[WebhookRequest.TimestampHeader]), Text(headers[WebhookRequest.NonceHeader]), Text(headers[WebhookRequest.SignatureHeader]));
        List<LarkEvent> seen = [];
        await using var host = EventHost.Of(
            lark => lark.On<LarkEvent>((e, _) =>
            {
                seen.Add(e.Event);
                return Task.CompletedTask;
            }).OnCardAction((e, _) => new(CardActionAnswer.Toast("done", ToastKind.Success))),
            Keys, VirtualClock.New(DateTimeOffset.FromUnixTimeSeconds(long.Parse(request.Timestamp!, CultureInfo.InvariantCulture))));

        var answer = await host.ReceiveAsync(request);

        answer.Status.ShouldBe(200);
        var happened = seen.ShouldHaveSingleItem();
        if (row["text"] is { } text)
            happened.ShouldBeOfType<MessageReceived>().Text.ShouldBe(Text(text));
        JsonNode.DeepEquals(JsonNode.Parse(answer.Body.Span), row["http_answer"] ?? new JsonObject()).ShouldBeTrue();
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task A_recorded_challenge_is_answered_as_recorded(int number, bool withKey)
    {
        var row = File["challenges"]![number]!;
        await using var host = EventHost.Of(lark => lark.On<LarkEvent>((_, _) => Task.CompletedTask), options =>
        {
            Keys(options);
            options.Events.AllowVerificationTokenOnly = !withKey;
            if (!withKey)
                options.EncryptKey = null;
        });

        var answer = await host.ReceiveAsync(SignedRequest.Unsigned(Text(row["body"])));

        (answer.Status, answer.ContentType).ShouldBe((200, "application/json; charset=utf-8"));
        JsonNode.DeepEquals(JsonNode.Parse(answer.Body.Span), row["official"]!["challenge"]).ShouldBeTrue();
    }

    private static void Keys(LarkOptions options) => (options.EncryptKey, options.VerificationToken) = (Text(File["encrypt_key"]), Text(File["verification_token"]));

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
