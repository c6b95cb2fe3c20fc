using Ailink.Testing;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class WorldFileTests
{
    [Fact]
    public async Task A_world_that_was_shown_can_be_started_again()
    {
        var time = VirtualClock.New();
        await using var first = await Caller.StartAsync(options => options.TimeProvider = time);
        first.Sandbox.App.AvailableTo = [first.Bob.UnionId];
        first.Sandbox.App.Tenant.QuotaLimit = 7;
        first.Bob.HasBlockedBots = true;
        first.Sandbox.World.RepeatedUuid = RepeatedUuid.Error;
        first.Sandbox.App.EventUrl = new Uri("http://127.0.0.1:9/events");
        (first.Sandbox.App.EncryptKey, first.Sandbox.App.Subscription, first.Sandbox.App.StrictEvents) = ("key", SandboxSubscription.Socket, true);
        first.Sandbox.App.Versions = [first.Sandbox.App.Versions[0] with { Events = ["im.message.receive_v1"] }];
        var shown = (await first.ControlAsync(HttpMethod.Get, "/world")).Text;

        await using var second = await Caller.StartAsync(options => (options.World, options.TimeProvider) = (shown, time));

        (await second.ControlAsync(HttpMethod.Get, "/world")).Text.ShouldBe(shown, "what was read is what was shown");
        second.Bob.OpenId.ShouldBe(first.Bob.OpenId);
        second.Sandbox.App.EncryptKey.ShouldBe("key");
        (await second.TextAsync()).ShouldBeRefused(230053);
        await second.Sandbox.ResetAsync(Cancel);
        second.Sandbox.App.AvailableTo.ShouldBe([first.Bob.UnionId]);
    }

    [Fact]
    public async Task What_happened_keeps_its_age_whenever_the_file_is_read()
    {
        var then = VirtualClock.New();
        await using var first = await Caller.StartAsync(options => options.TimeProvider = then);
        first.Sandbox.Clock.Advance(TimeSpan.FromDays(3));
        var sent = await first.CardMessageAsync(Some.Card(Some.Markdown()));
        first.Sandbox.Clock.Advance(TimeSpan.FromHours(5));
        var file = (await first.ControlAsync(HttpMethod.Get, "/world")).Text;

        var later = VirtualClock.New();
        later.Advance(TimeSpan.FromDays(400));
        await using var second = await Caller.StartAsync(options => (options.World, options.TimeProvider) = (file, later));
        var message = second.Bob.Inbox.ShouldHaveSingleItem();
        message.Id.ShouldBe(sent.Data.GetProperty("message_id").GetString());
        (second.Sandbox.Clock.Now - message.SentAt).ShouldBe(TimeSpan.FromHours(5), TimeSpan.FromMilliseconds(1));
        (second.Sandbox.Clock.Now - later.GetUtcNow()).ShouldBe(TimeSpan.FromDays(3) + TimeSpan.FromHours(5), TimeSpan.FromMilliseconds(1));
        second.Sandbox.Clock.Advance(TimeSpan.FromDays(14));
        using var content = new StringContent(Caller.Inner(new { content = Caller.Inner(Some.Card(Some.Markdown())) }), System.Text.Encoding.UTF8, "application/json");
        (await second.SendAsync(HttpMethod.Patch, $"/open-apis/im/v1/messages/{message.Id}", content)).ShouldBeRefused(230031);
    }

    [Fact]
    public async Task A_file_of_before_is_still_a_world()
    {
        const string Old = """
            {"repeated_uuid":"no_id","tenants":[{"tenant_key":"t","name":"T","display_id":"F1","quota":{"limit":9,"used":2}}],
             "apps":[{"app_id":"cli_1","tenant_key":"t","name":"A","type":"custom","status":"enabled","scopes":{"granted":["x"],"asked":[]},"features":["bot"],"app_secret":"s",
                      "versions":[{"version_id":"oav_1","version":"1.0.0","status":"published","create_time":"2026-01-01T00:00:00.000Z","publish_time":"2026-01-01T00:00:00.000Z"}],
                      "redirect_urls":[],"homepage":null,"availability":{"all":true,"union_ids":[]},"ip_list":[]}],
             "users":[{"union_id":"on_1","name":"Mia","tenant_key":"t","admin":true,"resigned":false,"frozen":false,"bot_blocked":false}]}
            """;
        await using var caller = await Caller.StartAsync(options => options.World = Old);
        (caller.Sandbox.App.Id, caller.Sandbox.User("Mia").Email, caller.Sandbox.World.RepeatedUuid).ShouldBe(("cli_1", "mia@t.example", RepeatedUuid.NoId));
        caller.Sandbox.App.HasBot.ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{"messages":[{"message_id":"om_1"}]}""", "chat_id")]
    [InlineData("""{"chats":[{"chat_id":"oc_1","tenant_key":"t","settings":{}}]}""", "tenant t")]
    [InlineData("""{"tenants":[{"tenant_key":"t","name":"T"},{"tenant_key":"t","name":"T"}]}""", "taken")]
    [InlineData("""{"clock_offset_seconds":1e300}""", "clock_offset_seconds")]
    [InlineData("{", "not a JSON object")]
    [InlineData("""{"planets":[]}""", "planets")]
    [InlineData("""{"tenants":[{"tenant_key":"t"}]}""", "name is required")]
    [InlineData("""{"tenants":[{"tenant_key":"t","name":"T"}],"apps":[{"tenant_key":"t","app_id":"a","app_secret":"s","name":"A","status":"asleep"}]}""", "status")]
    public async Task A_text_that_is_no_world_is_told_what_is_wrong(string world, string about)
    {
        var refused = await Should.ThrowAsync<FormatException>(() => LarkSandbox.StartAsync(new() { World = world }, Cancel));
        refused.Message.ShouldContain(about);
    }
}
