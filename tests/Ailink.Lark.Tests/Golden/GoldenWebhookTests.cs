using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Ailink.Lark.Events;
using Ailink.Testing;

namespace Ailink.Lark.Tests.Golden;

/// <summary>What the vendor's own dispatcher accepted is accepted and read.</summary>
public sealed class GoldenWebhookTests
{
    private static readonly JsonObject File = JsonNode.Parse(System.IO.File.ReadAllText(Repository.PathOf("tests", "Ailink.Lark.Tests", "Golden", "lark-webhooks.json")))!.AsObject();

    private static readonly string EncryptKey = Text(File["encrypt_key"]);

    private static readonly string Token = Text(File["verification_token"]);

    public static TheoryData<string> Requests => [.. File["requests"]!.AsArray().Select(row => Text(row!["name"]))];

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_recorded_request_is_accepted_and_read(string name)
    {
        var row = File["requests"]!.AsArray().Single(each => Text(each!["name"]) == name)!;
        var headers = row["headers"]!;
        WebhookRequest request = new(
            Encoding.UTF8.GetBytes(Text(row["body"])), Text(headers[WebhookRequest.TimestampHeader]), Text(headers[WebhookRequest.NonceHeader]), Text(headers[WebhookRequest.SignatureHeader]));
        var now = DateTimeOffset.FromUnixTimeSeconds(long.Parse(request.Timestamp, CultureInfo.InvariantCulture));

        LarkWebhook.Check(request, new(EncryptKey, Token), now, out var plaintext).ShouldBe(WebhookVerdict.Event);

        var plain = JsonNode.Parse(plaintext.Span)!;
        if (row["plain"] is { } recorded)
            JsonNode.DeepEquals(plain, recorded).ShouldBeTrue();
        if (row["text"] is { } text)
            Text(JsonNode.Parse(Text(plain["event"]!["message"]!["content"]))!["text"]).ShouldBe(Text(text));
        LarkEventHeader.TryRead(plaintext.Span, out var header).ShouldBeTrue();
        header.ShouldNotBeNull().EventId.ShouldBe(Text(row["event_id"] ?? plain["uuid"] ?? plain["header"]!["event_id"]));
        header.EventType.ShouldBe(Text(plain["header"]?["event_type"] ?? plain["event"]!["type"]));
        header.AppId!.Value.Value.ShouldBe(Text(plain["header"]?["app_id"] ?? plain["event"]!["app_id"]));
        header.TenantKey!.Value.Value.ShouldBe(Text(plain["header"]?["tenant_key"] ?? plain["event"]!["tenant_key"]));
        header.CreateTime.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_recorded_challenge_is_answered_as_recorded(int number, bool withKey)
    {
        var row = File["challenges"]![number]!;
        WebhookRequest request = new(Encoding.UTF8.GetBytes(Text(row["body"])), null, null, null);
        WebhookKeys keys = new(withKey ? EncryptKey : null, Token) { AllowVerificationTokenOnly = !withKey };

        LarkWebhook.Check(request, keys, DateTimeOffset.UnixEpoch, out var plaintext).ShouldBe(WebhookVerdict.Challenge);

        JsonNode.DeepEquals(JsonNode.Parse(LarkWebhook.AnswerTo(plaintext.Span)), row["official"]!["challenge"]).ShouldBeTrue();
    }

    [Fact]
    public void The_public_test_vector_is_decrypted()
    {
        var vector = File["known_vector"]!;

        new WebhookCipher(Encoding.UTF8.GetBytes(Text(vector["key"]))).TryDecrypt(Encoding.UTF8.GetBytes(Text(vector["cipher"])), out var plaintext).ShouldBeTrue();

        Encoding.UTF8.GetString(plaintext.Span).ShouldBe(Text(vector["plain"]));
    }

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
