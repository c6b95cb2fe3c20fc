namespace Ailink.Lark.Sandbox.Tests;

public sealed class WorldFileTests
{
    [Fact]
    public async Task A_world_that_was_shown_can_be_started_again()
    {
        await using var first = await Caller.StartAsync();
        first.Sandbox.App.AvailableTo = [first.Bob.UnionId];
        first.Sandbox.App.Tenant.QuotaLimit = 7;
        first.Bob.HasBlockedBots = true;
        first.Sandbox.World.RepeatedUuid = RepeatedUuid.Error;
        first.Sandbox.App.EventUrl = new Uri("http://127.0.0.1:9/events");
        (first.Sandbox.App.EncryptKey, first.Sandbox.App.Subscription, first.Sandbox.App.StrictEvents) = ("key", SandboxSubscription.Socket, true);
        first.Sandbox.App.Versions = [first.Sandbox.App.Versions[0] with { Events = ["im.message.receive_v1"] }];
        var shown = (await first.ControlAsync(HttpMethod.Get, "/world")).Text;

        await using var second = await Caller.StartAsync(options => options.World = shown);

        (await second.ControlAsync(HttpMethod.Get, "/world")).Text.ShouldBe(shown, "what was read is what was shown");
        second.Bob.OpenId.ShouldBe(first.Bob.OpenId);
        second.Sandbox.App.EncryptKey.ShouldBe("key");
        (await second.TextAsync()).ShouldBeRefused(230053);
        await second.Sandbox.ResetAsync(Cancel);
        second.Sandbox.App.AvailableTo.ShouldBe([first.Bob.UnionId]);
    }

    [Theory]
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
