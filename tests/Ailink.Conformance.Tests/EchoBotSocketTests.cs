using System.Text.RegularExpressions;
using Ailink.Lark.Sandbox;

namespace Ailink.Conformance.Tests;

/// <summary>The sample <c>samples/EchoBotSocket</c>, as the program it is.</summary>
public sealed partial class EchoBotSocketTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_writes_and_the_echo_comes_through_the_long_connection()
    {
        await using var box = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        box.App.Subscription = SandboxSubscription.Socket;
        box.App.GrantedScopes = [.. box.App.GrantedScopes, "im:message.p2p_msg:readonly"];
        using var bot = Run("--Lark:AppId", box.App.Id, "--Lark:AppSecret", box.App.Secret, "--Lark:Platform", box.BaseAddress.GetLeftPart(UriPartial.Authority));
        await box.Sockets.NextConnectionAsync(box.App.Id, Cancel);

        await box.User("Carol Wu").WriteAsync("over the wire", Cancel);

        (await box.User("Carol Wu").NextMessageAsync(Cancel)).Content.ShouldContain("You said: over the wire");
    }

    [Fact]
    public async Task Without_an_account_it_shows_itself_on_the_page_of_its_own_sandbox()
    {
        using var bot = Run();
        await Eventually.HoldsAsync(() => bot.HasExited || Page().IsMatch(bot.Output), Cancel);
        Page().IsMatch(bot.Output).ShouldBeTrue($"{bot.Output}\n{bot.Errors}");
        using HttpClient browser = new() { BaseAddress = new(Page().Match(bot.Output).Value) };

        (await browser.GetStringAsync("/", Cancel)).ShouldContain("<html");
        await Eventually.HoldsAsync(async () => (await browser.GetStringAsync("/sandbox/v1/world", Cancel)).Contains("You said: Is anybody there?", StringComparison.Ordinal), Cancel);
    }

    private static ChildProgram Run(params string[] arguments) => ChildProgram.StartDotnet(AppContext.BaseDirectory, ["exec", Path.Combine(AppContext.BaseDirectory, "EchoBotSocket.dll"), .. arguments]);

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+(?=/ and write)", RegexOptions.None, 2000)]
    private static partial Regex Page();
}
