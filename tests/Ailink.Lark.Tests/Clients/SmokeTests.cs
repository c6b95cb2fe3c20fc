using Ailink.AotSmoke;
using Ailink.Lark.Sandbox;

namespace Ailink.Lark.Tests.Clients;

/// <summary>One walk through app, tenant, bot and cards: always against the sandbox, and on the real platform when somebody asks for it.</summary>
public sealed class SmokeTests
{
    private static readonly string[] Wanted = ["LARK_LIVE_APP_ID", "LARK_LIVE_APP_SECRET", "LARK_LIVE_OPEN_ID"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_walk_works_in_the_sandbox()
    {
        await using var box = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        await using var lark = Some.Client(box);

        var seen = await SmokeJourney.RunAsync(lark, new OpenId(box.User("Bob Li").OpenId), Cancel);

        seen.ShouldContain("Acme Retail");
        box.User("Bob Li").Inbox.Count.ShouldBe(2);
        box.User("Bob Li").Inbox.ShouldAllBe(message => message.Content.Contains("was updated", StringComparison.Ordinal) || message.Card!.Value.GetRawText().Contains("was updated", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Events_go_from_raw_bytes_to_handlers_and_back() => (await SmokeEvents.RunAsync(Cancel)).ShouldBe(
        "Events: im.message.receive_v1, 'hello', card.action.trigger; the card was answered {\"toast\":{\"type\":\"success\",\"content\":\"You said yes\"}}");

    /// <remarks>
    /// Sends two cards to the open id. The app needs the bot ability and the scopes application:application:self_manage, cardkit:card:write, im:message:send_as_bot and
    /// tenant:tenant:readonly. LARK_LIVE_PLATFORM says where: Feishu or Lark (default).
    /// </remarks>
    [Fact]
    public async Task The_walk_works_on_the_real_platform()
    {
        if (Wanted.Select(Environment.GetEnvironmentVariable).ToArray() is not [{ Length: > 0 } app, { Length: > 0 } secret, { Length: > 0 } person])
        {
            Assert.Skip($"Not asked for. Set {string.Join(", ", Wanted)} (and LARK_LIVE_PLATFORM to Feishu or Lark) to send two cards on the real platform.");
            return;
        }

        await using var lark = LarkClient.Create(new(new(app), secret) { Platform = LarkPlatform.Parse(Environment.GetEnvironmentVariable("LARK_LIVE_PLATFORM") ?? "Lark") });

        TestContext.Current.SendDiagnosticMessage(await SmokeJourney.RunAsync(lark, new OpenId(person), Cancel));
    }
}
