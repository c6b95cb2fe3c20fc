using System.Diagnostics;
using System.Reflection;
using Ailink.Lark.Sandbox;

namespace Ailink.Lark.Tests.Guide;

/// <summary>The samples run as their README says.</summary>
public sealed class SampleTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SendCard_sends_its_card_to_the_platform_it_is_given()
    {
        await using var box = await LarkSandbox.StartAsync(cancellationToken: Cancel);

        (await RunAsync("SendCard", box)).ShouldBe(0);

        var card = box.User("Bob Li").Inbox.ShouldHaveSingleItem().Card!.Value;
        card.GetProperty("header").GetProperty("title").GetProperty("content").GetString().ShouldBe("Deploy failed");
        card.GetProperty("body").GetRawText().ShouldContain("https://ci.example/runs/7");
    }

    [Fact]
    public async Task StreamingCard_leaves_the_whole_answer_in_one_card()
    {
        await using var box = await LarkSandbox.StartAsync(cancellationToken: Cancel);

        (await RunAsync("StreamingCard", box, "--Pace", "00:00:00")).ShouldBe(0);

        var card = box.User("Bob Li").Inbox.ShouldHaveSingleItem().Card!.Value;
        var text = card.GetProperty("body").GetProperty("elements")[0].GetProperty("content").GetString();
        text.ShouldStartWith("> What is a streaming card?");
        text.ShouldContain("**nothing** is said twice.");
        card.GetProperty("config").GetProperty("streaming_mode").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Without_settings_a_sample_brings_its_own_platform()
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "StreamingCard.dll"), "--Pace", "00:00:00"]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        using var sample = Process.Start(start).ShouldNotBeNull();
        sample.StandardInput.Close(); // as good as Enter

        var said = await sample.StandardOutput.ReadToEndAsync(Cancel);
        await sample.WaitForExitAsync(Cancel);

        said.ShouldContain("Streamed into om_");
        sample.ExitCode.ShouldBe(0);
    }

    // The program itself, in this process: starting another one costs more than all it does.
    private static async Task<int> RunAsync(string sample, LarkSandbox box, params string[] more)
    {
        string[] settings = ["--Lark:AppId", box.App.Id, "--Lark:AppSecret", box.App.Secret, "--Lark:Platform", $"{box.BaseAddress}", "--To", box.User("Bob Li").OpenId, .. more];
        var main = Assembly.Load(sample).GetTypes().Single(type => type.Name == "Program").GetMethod("<Main>$", BindingFlags.Static | BindingFlags.NonPublic).ShouldNotBeNull();
        return await main.Invoke(null, [settings]).ShouldBeAssignableTo<Task<int>>()!;
    }
}
