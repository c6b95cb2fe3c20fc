using System.Net;
using System.Net.Sockets;
using Ailink.Channel.Hosting;
using Ailink.Channel.Tests.Hosting;
using Ailink.Testing;

namespace Ailink.Channel.Tests.Start;

/// <summary>Wrong settings stop the host and name the key.</summary>
public sealed class SettingsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Ailink:PublicOrigin", "support.example.com")]
    [InlineData("Ailink:PublicOrigin", "https://support.example.com/path")]
    [InlineData("Ailink:FrameAncestors:0", "https://a.example; script-src *")]
    [InlineData("Ailink:Brand:Accent", "red")]
    [InlineData("Ailink:Brand:ProductName", "")]
    [InlineData("Ailink:Notifications:Window", "00:00:00")]
    [InlineData("Ailink:Notifications:Window", "ten minutes")]
    [InlineData("Ailink:Notifications:CardDelivery", "Pigeon")]
    [InlineData("Lark:Sandbox:Enabled", "perhaps")]
    [InlineData("Ailink:Notifications:CallTimeout", "00:02:00")]
    [InlineData("Ailink:Notifications:GiveUpAfter", "01:00:00")]
    [InlineData("Ailink:RateLimits:WritesPerTenSeconds", "0")]
    [InlineData("Ailink:DataProtection:CertificatePath", "nowhere.pfx")]
    [InlineData("Lark:Sandbox:Url", "127.0.0.1:5081")]
    public void A_wrong_value_is_refused_by_its_key(string key, string value)
    {
        using var folder = new TemporaryFolder();
        var refused = Should.Throw<StartRefusedException>(() => RunningChannel.Build(folder.Path, new Dictionary<string, string?> { [key] = value }));
        refused.Message.Split('\n').ShouldHaveSingleItem().ShouldContain(key.Replace(":0", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Host=db;Username=a;Password=hidden")]
    [InlineData("Data Source=:memory:")]
    [InlineData("hidden")]
    public void A_wrong_connection_string_is_refused_by_its_key_and_not_repeated(string value)
    {
        using var folder = new TemporaryFolder();
        var refused = Should.Throw<StartRefusedException>(
            () => RunningChannel.Build(folder.Path, new Dictionary<string, string?> { ["ConnectionStrings:Support"] = value }));
        refused.Message.ShouldContain("ConnectionStrings:Support");
        refused.Message.ShouldNotContain("hidden");
    }

    [Fact]
    public void Outside_Development_nothing_is_guessed()
    {
        using var folder = new TemporaryFolder();
        var refused = Should.Throw<StartRefusedException>(() => RunningChannel.Build(folder.Path, new Dictionary<string, string?>(), environment: "Production"));
        refused.Message.ShouldContain("Ailink:PublicOrigin");
        refused.Message.ShouldContain("Ailink:DataProtection:CertificatePath");
    }

    [Theory]
    [InlineData("Lark:Sandbox:Enabled", "true")]
    [InlineData("Lark:Sandbox:Url", "http://127.0.0.1:5081")]
    public async Task Outside_Development_the_program_refuses_a_sandbox_and_names_the_key_that_allows_it(string key, string value)
    {
        using var folder = new TemporaryFolder();
        using var host = ChildHost.Start(folder.Path, "--environment", "Staging", "--urls", FreePort.NextAddress().AbsoluteUri, $"--{key}", value);
        (await host.ExitAsync(Cancel)).ShouldBe(1, host.Output);
        host.Output.ShouldContain(key);
        host.Output.ShouldContain("Lark:Sandbox:IKnowThatAnybodyCanSignInAsAnybody");
        host.Output.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_taken_port_is_told_in_a_line_that_names_the_option()
    {
        using var folder = new TemporaryFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        using var host = ChildHost.Start(folder.Path, "--environment", "Development", "--urls", $"http://{other.LocalEndpoint}");
        (await host.ExitAsync(Cancel)).ShouldBe(1, host.Output);
        host.Output.ShouldContain(other.LocalEndpoint.ToString()!);
        host.Output.ShouldContain("--urls");
        host.Output.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_port_of_the_sandbox_that_something_else_holds_is_told_by_its_key()
    {
        using var folder = new TemporaryFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        await using var app = RunningChannel.Build(folder.Path, new Dictionary<string, string?>
        {
            ["urls"] = FreePort.NextAddress().AbsoluteUri, ["Lark:Sandbox:Url"] = $"http://{other.LocalEndpoint}",
        });
        var hungUp = Task.Run(async () =>
        {
            while (true) (await other.AcceptTcpClientAsync(Cancel)).Dispose();
        }, Cancel);
        (await Should.ThrowAsync<StartRefusedException>(() => app.StartChannelAsync(Cancel))).Message.ShouldContain("Lark:Sandbox:Url");
        hungUp.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task An_outside_sandbox_that_does_not_answer_is_told_by_its_key()
    {
        using var folder = new TemporaryFolder();
        await using var app = RunningChannel.Build(folder.Path, new Dictionary<string, string?>
        {
            ["urls"] = FreePort.NextAddress().AbsoluteUri, ["Lark:Sandbox:Enabled"] = "false", ["Lark:Sandbox:Url"] = FreePort.NextAddress().AbsoluteUri,
        });
        (await Should.ThrowAsync<StartRefusedException>(() => app.StartChannelAsync(Cancel))).Message.ShouldContain("Lark:Sandbox:Url");
    }
}
