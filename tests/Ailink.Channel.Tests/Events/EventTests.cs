using System.Net;
using System.Net.Http.Json;
using Ailink.Channel.Demo;
using Ailink.Channel.Tests.Hosting;
using Ailink.Testing;

namespace Ailink.Channel.Tests.Events;

/// <summary>The address for events of each app: there for whoever sets it up, and silent for everybody else.</summary>
public sealed class EventTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_console_accepts_the_address_of_an_app_with_keys_and_strangers_cannot_tell_apps_apart()
    {
        await using var channel = await RunningChannel.StartAsync(new Dictionary<string, string?>
        {
            [$"Lark:Events:{DemoWorld.AcmeApp}:EncryptKey"] = "sandbox-encrypt",
            [$"Lark:Events:{DemoWorld.AcmeApp}:VerificationToken"] = "sandbox-verify",
        }, cancellationToken: Cancel);
        var address = new Uri(channel.Origin, $"/lark/{DemoWorld.AcmeApp}/events");
        using HttpClient http = new();

        string[] answers = [
            await ForgeAsync(http, address),
            await ForgeAsync(http, new Uri(channel.Origin, $"/lark/{DemoWorld.GlobexApp}/events")), // known, and without keys
            await ForgeAsync(http, new Uri(channel.Origin, "/lark/cli_nobody/events")),
        ];
        answers.Distinct().ShouldHaveSingleItem().ShouldStartWith("Forbidden {}");

        // The platform waits a second, and a machine under load may take longer the first time.
        await Eventually.HoldsAsync(async () =>
        {
            using var saved = await http.PatchAsJsonAsync(
                new Uri(channel.Sandbox.BaseAddress, $"/sandbox/v1/apps/{DemoWorld.AcmeApp}"), new { event_url = address, callback_url = address }, Cancel);
            return saved.StatusCode == HttpStatusCode.OK;
        }, Cancel);

        // Nobody listens, and it is taken all the same: the platform need not send it again.
        await Eventually.HoldsAsync(async () =>
        {
            await channel.Sandbox.User("Bob Li").WriteAsync("hello", Cancel);
            return (await channel.Sandbox.Deliveries.NextAsync("im.message.receive_v1", Cancel)).IsAcked;
        }, Cancel);
    }

    private static async Task<string> ForgeAsync(HttpClient http, Uri address)
    {
        using var answer = await http.PostAsJsonAsync(address, new { encrypt = "AAAA" }, Cancel);
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
        return $"{answer.StatusCode} {await answer.Content.ReadAsStringAsync(Cancel)} {string.Join('\n', headers)}";
    }
}
