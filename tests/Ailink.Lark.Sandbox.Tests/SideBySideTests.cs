namespace Ailink.Lark.Sandbox.Tests;

/// <summary>Twenty sandboxes in one process, each with a world, a clock and troubles of its own, busy at the same time.</summary>
public sealed class SideBySideTests
{
    private const string BotInfo = "/open-apis/bot/v3/info";

    [Fact]
    public async Task Twenty_sandboxes_do_not_disturb_one_another()
    {
        var callers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Caller.StartAsync()));
        callers.Select(caller => caller.Sandbox.BaseAddress.Port).ShouldBeUnique();
        await Task.WhenAll(callers.Select((caller, number) => Task.Run(() => LiveAsync(caller, number), Cancel)));

        for (var number = 0; number < callers.Length; number++)
        {
            var sandbox = callers[number].Sandbox;
            sandbox.Clock.Now.Year.ShouldBe(2030 + number);
            sandbox.World.Tenants.Select(tenant => tenant.Key).ShouldBe(["ten_acme", "ten_globex", $"ten_{number}"]);
            callers[number].Bob.Inbox.Select(message => message.Content).Count(content => content.Contains($"from {number}\"", StringComparison.Ordinal)).ShouldBe(number % 4 + 1);
            callers[number].Bob.Inbox.Count.ShouldBe(number % 4 + 2);
            sandbox.Calls.To(Talk.Messages).Count.ShouldBe(number % 4 + 2);
            callers[number].Events("im.message.receive_v1").Count.ShouldBe(number % 3);
        }

        foreach (var caller in callers) await caller.DisposeAsync();
    }

    private static async Task LiveAsync(Caller caller, int number)
    {
        caller.Sandbox.Clock.Now = new DateTimeOffset(2030 + number, 6, 1, 0, 0, 0, TimeSpan.Zero);
        (await caller.ControlAsync(HttpMethod.Post, "/tenants", new { tenant_key = $"ten_{number}", name = $"Tenant {number}" })).Status.ShouldBe(System.Net.HttpStatusCode.Created);
        caller.Sandbox.Faults.Next(BotInfo, status: 400, code: 1000 + number);

        for (var i = 0; i <= number % 4; i++) (await caller.TextAsync($"from {number}")).ShouldSucceed();
        for (var i = 0; i < number % 3; i++)
            (await caller.ControlAsync(HttpMethod.Post, $"/users/{caller.Bob.UnionId}/messages", new { app_id = caller.Sandbox.App.Id, text = "hi" })).Status.ShouldBe(System.Net.HttpStatusCode.Created);

        (await caller.GetAsync(BotInfo)).ShouldBeRefused(1000 + number);
        (await caller.GetAsync(BotInfo)).ShouldSucceed();

        var card = await caller.CardAsync(Some.Streaming(Some.Markdown("")));
        (await caller.CardMessageAsync(new { type = "card", data = new { card_id = card } })).ShouldSucceed();
        for (var i = 1; i <= 5; i++)
            (await caller.SendAsync(HttpMethod.Put, $"/open-apis/cardkit/v1/cards/{card}/elements/md_1/content", new { content = $"{number}.{i}", sequence = i })).ShouldSucceed();
        caller.Bob.Inbox.Single(message => message.Card is not null).Card!.Value.GetProperty("body").GetProperty("elements")[0].GetProperty("content").GetString().ShouldBe($"{number}.5");
    }
}
