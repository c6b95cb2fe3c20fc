using Ailink.Channel.Demo;
using Ailink.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ailink.Channel.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class HistoryTests(BrowserFixture world)
{
    private const int Many = 130;
    private const string Home = $"/feishu/{DemoWorld.GlobexApp}";

    [Fact]
    public async Task Older_messages_come_when_one_scrolls_up_and_a_link_far_back_finds_its_way_to_the_present()
    {
        var first = await WriteManyAsync();
        await using var doras = await world.SignInAsync("Dora Novak", Cancel, appId: DemoWorld.GlobexApp);
        var page = await doras.NewPageAsync();

        await page.GotoAsync(world.At(Home));
        await Expect(Message(page, Many - 1)).ToBeInViewportAsync();
        await Expect(Message(page, 0)).ToHaveCountAsync(0);
        await ScrollUntilAsync(page, "scrollTop = 0", Message(page, 0));
        await ShouldBeWholeAsync(page);

        await page.GotoAsync(world.At($"{Home}?m={first + 5}"));
        await Expect(page.Locator(".message.pointed")).ToContainTextAsync("history: 5.");
        await Expect(page.Locator(".message.pointed")).ToBeInViewportAsync();
        await Expect(Message(page, Many - 1)).ToHaveCountAsync(0);
        await ScrollUntilAsync(page, "scrollTop = timeline.scrollHeight", Message(page, Many - 1));
        await ShouldBeWholeAsync(page);

        await page.GetByTestId("composer").FillAsync("history: and on.");
        await page.GetByTestId("composer").PressAsync("Enter");
        await Expect(page.GetByTestId("message").Last).ToContainTextAsync("history: and on.");
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static ILocator Message(IPage page, int number) => page.GetByTestId("message").Filter(new() { HasText = $"history: {number}." });

    // Straight into the domain: a hundred posts over HTTP in one second are what the rate limit is for.
    private async Task<long> WriteManyAsync()
    {
        using var dora = await world.Channel.SignInAsync("Dora Novak", Cancel, DemoWorld.GlobexApp);
        var me = (await dora.ReadAsync("/api/v1/me", Cancel))!;
        var group = GroupId.Parse((string)me["groups"]![0]!["id"]!);
        var channel = await world.Channel.Get<ISupportChannels>().FindByAppAsync(DemoWorld.GlobexApp, Cancel);
        var actor = new Actor(PersonId.Parse((string)me["person"]!["id"]!), channel!.Account, ActorSide.Customer);
        var numbers = new List<long>();
        for (var number = 0; number < Many; number++)
            numbers.Add((await world.Channel.Get<ISupportMessages>().PostAsync(new(group, $"history-{number}", $"history: {number}.", []), actor, Cancel)).Require().Sequence);

        return numbers[0];
    }

    private static async Task ScrollUntilAsync(IPage page, string scroll, ILocator there)
    {
        for (var step = 0; step < 5 && await there.CountAsync() == 0; step++)
        {
            var before = await page.GetByTestId("message").CountAsync();
            await page.EvaluateAsync($"timeline.{scroll}");
            await Expect(page.GetByTestId("message").Nth(before)).ToBeAttachedAsync();
        }

        await Expect(there).ToHaveCountAsync(1);
    }

    // Whatever is shown is one run: each message once, in order, none left out between the first and the last.
    private static async Task ShouldBeWholeAsync(IPage page)
    {
        var texts = await page.GetByTestId("message").Locator(".message-text").AllTextContentsAsync();
        var numbers = texts.Where(text => text.StartsWith("history: ", StringComparison.Ordinal))
            .Select(text => int.Parse(text["history: ".Length..^1], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        numbers.ShouldBe(Enumerable.Range(numbers[0], numbers.Count));
    }
}
