using System.Net;
using System.Text.Json;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class WebhookTests
{
    [Fact]
    public void The_receiver_of_these_tests_reads_what_the_official_client_reads()
    {
        var golden = JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Ailink.Testing.Repository.PathOf("tests", "Ailink.Lark.Sandbox.Tests", "Golden", "lark-webhooks.json")));
        var vector = golden.GetProperty("known_vector");
        Received.Decrypt(vector.GetProperty("cipher").GetString()!, vector.GetProperty("key").GetString()!).ShouldBe(vector.GetProperty("plain").GetString());
        foreach (var request in golden.GetProperty("requests").EnumerateArray())
        {
            var headers = request.GetProperty("headers").EnumerateObject().ToDictionary(header => header.Name, header => header.Value.GetString()!);
            var received = new Received(System.Text.Encoding.UTF8.GetBytes(request.GetProperty("body").GetString()!), headers, golden.GetProperty("encrypt_key").GetString());
            received.IsSigned.ShouldBeTrue();
            if (request.TryGetProperty("plain", out var plain)) JsonElement.DeepEquals(received.Json, plain).ShouldBeTrue();
            else received.Json.GetProperty("schema").GetString().ShouldBe("2.0");
        }
    }

    [Fact]
    public async Task An_event_comes_encrypted_and_signed_in_the_new_envelope()
    {
        await using var box = await Subscribed.StartAsync();
        var id = await box.SendAsync();
        var received = await box.App.NextAsync();
        received.IsEncrypted.ShouldBeTrue();
        received.IsSigned.ShouldBeTrue();
        received.ContentType.ShouldBe("application/json; charset=utf-8");
        (box.Sandbox.Clock.Now - received.Timestamp).Duration().ShouldBeLessThan(TimeSpan.FromMinutes(1));
        received.Event.GetProperty("a").GetString().ShouldBe("中文 😀");
        var header = received.Json.GetProperty("header");
        received.Json.GetProperty("schema").GetString().ShouldBe("2.0");
        header.GetProperty("event_id").GetString().ShouldBe(id);
        header.GetProperty("token").GetString().ShouldBe("sandbox-verify");
        header.GetProperty("tenant_key").GetString().ShouldBe("ten_acme");
        header.GetProperty("app_id").GetString().ShouldBe(box.Sandbox.App.Id);
        header.GetProperty("create_time").GetString()!.Length.ShouldBe(13);
    }

    [Fact]
    public async Task Without_a_key_an_event_is_plain_and_unsigned()
    {
        await using var box = await Subscribed.StartAsync();
        box.Sandbox.App.EncryptKey = "";
        await box.SendAsync();
        var received = await box.App.NextAsync();
        received.IsEncrypted.ShouldBeFalse();
        received.HasSignature.ShouldBeFalse();
        received.Json.GetProperty("header").GetProperty("token").GetString().ShouldBe("sandbox-verify");
    }

    [Theory]
    [InlineData("p2p_chat_create")]
    [InlineData("app_ticket")]
    public async Task Old_events_come_in_the_old_envelope(string type)
    {
        await using var box = await Subscribed.StartAsync();
        var id = await box.SendAsync(type: type);
        var envelope = (await box.App.NextAsync()).Json;
        envelope.TryGetProperty("schema", out _).ShouldBeFalse();
        envelope.GetProperty("type").GetString().ShouldBe("event_callback");
        envelope.GetProperty("uuid").GetString().ShouldBe(id);
        envelope.GetProperty("token").GetString().ShouldBe("sandbox-verify");
        envelope.GetProperty("ts").GetString()!.ShouldContain(".");
        envelope.GetProperty("event").GetProperty("type").GetString().ShouldBe(type);
        envelope.GetProperty("event").GetProperty("app_id").GetString().ShouldBe(box.Sandbox.App.Id);
    }

    [Fact]
    public async Task The_envelope_can_be_chosen_and_the_id_given()
    {
        await using var box = await Subscribed.StartAsync();
        (await box.SendAsync(new { schema = "1.0", event_id = "mine" })).ShouldBe("mine");
        (await box.App.NextAsync()).Json.GetProperty("uuid").GetString().ShouldBe("mine");
    }

    [Fact]
    public async Task Times_sends_the_same_event_again_and_again()
    {
        await using var box = await Subscribed.StartAsync();
        var id = await box.SendAsync(new { times = 3 });
        for (var i = 0; i < 3; i++) (await box.App.NextAsync()).EventId.ShouldBe(id);
        var delivery = await box.DeliveryAsync(id);
        delivery.GetProperty("attempts").GetArrayLength().ShouldBe(3);
        delivery.GetProperty("acked").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_bad_signature_is_one_that_only_looks_good()
    {
        await using var box = await Subscribed.StartAsync();
        await box.SendAsync(new { bad_signature = true });
        var received = await box.App.NextAsync();
        received.HasSignature.ShouldBeTrue();
        received.IsSigned.ShouldBeFalse();
        received.Event.GetProperty("a").GetString().ShouldBe("中文 😀");
    }

    [Fact]
    public async Task Plaintext_comes_unencrypted_in_spite_of_the_key()
    {
        await using var box = await Subscribed.StartAsync();
        await box.SendAsync(new { plaintext = true });
        var received = await box.App.NextAsync();
        received.IsEncrypted.ShouldBeFalse();
        received.HasSignature.ShouldBeFalse();
    }

    [Fact]
    public async Task An_old_timestamp_is_a_day_old_and_signed_as_such()
    {
        await using var box = await Subscribed.StartAsync();
        await box.SendAsync(new { old_timestamp = true });
        var received = await box.App.NextAsync();
        received.IsSigned.ShouldBeTrue();
        (box.Sandbox.Clock.Now - received.Timestamp).TotalHours.ShouldBe(24, 0.1);
    }

    [Fact]
    public async Task An_event_is_recorded_even_if_nobody_can_receive_it()
    {
        await using var box = await Subscribed.StartAsync();
        box.Sandbox.App.EventUrl = null;
        var delivery = await box.DeliveryAsync(await box.SendAsync());
        delivery.GetProperty("via").ValueKind.ShouldBe(JsonValueKind.Null);
        delivery.GetProperty("acked").GetBoolean().ShouldBeFalse();
        delivery.GetProperty("attempts").GetArrayLength().ShouldBe(0);
        box.App.HasMore.ShouldBeFalse();
    }

    [Fact]
    public async Task Wrong_fields_of_an_event_are_refused_and_nothing_is_sent()
    {
        await using var box = await Subscribed.StartAsync();
        foreach (var wrong in (object[])[new { times = 0 }, new { schema = "3.0" }, new { @event = 1 }, new { delay_ms = -1 }, new { chunks = 0 }, new { evnt = new { } }])
        {
            var body = new Dictionary<string, object?> { ["app_id"] = box.Sandbox.App.Id, ["event_type"] = "test.event" };
            foreach (var property in wrong.GetType().GetProperties()) body[property.Name] = property.GetValue(wrong);
            (await box.Caller.ControlAsync(HttpMethod.Post, "/events", body)).Status.ShouldBe(HttpStatusCode.BadRequest);
        }

        (await box.Caller.ControlAsync(HttpMethod.Post, "/events", new { app_id = "cli_other", event_type = "x" })).Status.ShouldBe(HttpStatusCode.NotFound);
        box.Sandbox.Deliveries.All.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("http://192.0.2.1:9/")]
    [InlineData("http://[2001:db8::1]:9/")]
    [InlineData("http://169.254.169.254/")]
    public async Task No_event_leaves_this_machine_unless_the_sandbox_may_reach_out(string foreign)
    {
        await using var box = await Subscribed.StartAsync(options => options.Open = true);
        box.Sandbox.App.EventUrl = new Uri(foreign);
        var delivery = await box.DeliveryAsync(await box.SendAsync());
        delivery.GetProperty("attempts")[0].GetProperty("error").GetString().ShouldBe("foreign_address");
    }

    [Theory]
    [InlineData("169.254.169.254", false)]
    [InlineData("fe80::1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::ffff:169.254.169.254", false)]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.0.0.7", true)]
    public void Reaching_out_still_leaves_out_what_no_receiver_has(string address, bool may) =>
        new WebhookDoor(reachOut: true, TimeProvider.System).MayCall(IPAddress.Parse(address)).ShouldBe(may);
}
