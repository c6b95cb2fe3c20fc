using Ailink.Channel.Tests.Hosting;
using Ailink.Lark.Sandbox;
using Ailink.Testing;

namespace Ailink.Channel.Tests.Notifications;

/// <summary>
/// The host dies in the middle of a send, ten times: before the platform took the card, and after. The sandbox holds the call open, so the moment is
/// chosen and not hoped for. What counts in the end is what the platform saw.
/// </summary>
public sealed class KillTests
{
    private const string Sends = "/open-apis/im/v1/messages";
    private const int Kills = 10;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Forever = TimeSpan.FromMinutes(5);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_in_the_middle_of_a_send_nothing_is_lost_and_nobody_is_rung_twice_in_a_window()
    {
        using var folder = new TemporaryFolder();
        var origin = FreePort.NextAddress();
        await using var sandbox = await LarkSandbox.StartAsync(new LarkSandboxOptions { ChannelOrigin = origin }, Cancel);
        string[] names = ["Alice Chen", "Bob Li", "Carol Wu"];
        var host = Start(folder, origin, sandbox);
        try
        {
            await host.ReadyAsync(origin, Cancel);
            var visitors = new Dictionary<string, Visitor>();
            foreach (var name in names)
            {
                visitors[name] = new Visitor(origin, sandbox);
                await visitors[name].SignInAsync(name, Demo.DemoWorld.AcmeApp, Cancel);
            }

            var group = await visitors[names[0]].MainGroupAsync(Cancel);
            var mentions = new List<(string Whom, string Text)>();
            for (var kill = 0; kill < Kills; kill++)
            {
                // Odd kills come after the platform took the card, even ones before.
                var open = sandbox.Calls.To(Sends).Count;
                sandbox.Faults.Next(Sends, delay: Forever, afterEffect: kill % 2 == 1);

                var (whom, author) = (names[kill % 3], visitors[names[(kill + 1) % 3]]);
                var person = await author.MemberAsync(group, whom, Cancel);
                var text = $"killed-{kill:00}";
                await author.PostAsync(group, $"@[{person}] {text}", Cancel, [person]);
                mentions.Add((whom, text));

                await Eventually.HoldsAsync(() => sandbox.Calls.To(Sends).Count > open, Cancel);
                await host.KillAsync(Cancel);
                host.Dispose();
                sandbox.Faults.Clear();
                host = Start(folder, origin, sandbox);
                await host.ReadyAsync(origin, Cancel);
            }

            foreach (var (whom, text) in mentions)
                await Eventually.HoldsAsync(() => Cards(sandbox, whom).Any(card => card.Text.Contains(text, StringComparison.Ordinal)), Cancel, $"{whom} is shown {text}");
            foreach (var name in names)
            {
                var rung = Cards(sandbox, name).Select(card => card.At).ToList();
                foreach (var (earlier, later) in rung.Zip(rung.Skip(1)))
                    (later - earlier).ShouldBeGreaterThanOrEqualTo(Window, $"{name}: {string.Join(", ", rung.Select(at => at.ToString("mm:ss.fff", null)))}");
            }

            foreach (var visitor in visitors.Values) visitor.Dispose();
        }
        finally
        {
            host.Dispose();
        }
    }

    private static ChildHost Start(TemporaryFolder folder, Uri origin, LarkSandbox sandbox) => ChildHost.Start(
        folder.Path,
        "--environment", "Development",
        "--urls", origin.AbsoluteUri,
        "--Lark:Sandbox:Enabled", "false",
        "--Lark:Sandbox:Url", sandbox.BaseAddress.AbsoluteUri,
        "--Logging:LogLevel:Default", "Warning",
        "--Ailink:Notifications:Window", Window.ToString(),
        "--Ailink:Notifications:SettleDelay", "00:00:00",
        "--Ailink:Notifications:CallTimeout", "00:00:01.5",
        "--Ailink:Notifications:Lease", "00:00:02.5");

    private static List<(string Text, DateTimeOffset At)> Cards(LarkSandbox sandbox, string whom)
        => [.. sandbox.User(whom).Inbox.Select(message => (message.Card!.Value.GetRawText(), message.SentAt))];
}
