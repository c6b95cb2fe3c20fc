using Ailink.Lark.Events;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using static Ailink.Lark.Tests.Events.SignedRequest;

namespace Ailink.Lark.Tests.Events.Handling;

/// <summary>Events of apps whose settings stand in the configuration.</summary>
public sealed class RegisteredAppTests
{
    [Fact]
    public async Task A_key_that_was_changed_in_the_configuration_proves_webhooks_at_once_and_the_old_one_no_longer()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(
            [new("Lark:AppId", "cli_1"), new("Lark:AppSecret", Some.Secret), new("Lark:EncryptKey", EncryptKey), new("Lark:VerificationToken", Token)]).Build();
        List<string> seen = [];
        await using var host = EventHost.With(services => services.AddAilinkLark(settings.GetSection("Lark")).On<MessageReceived>((e, _) =>
        {
            seen.Add(e.Event.MessageId.Value);
            return Task.CompletedTask;
        }));
        (await host.ReceiveAsync(EventHost.Message("om_1"))).Status.ShouldBe(200);
        (await host.ReceiveAsync(Signed("another-key", "om_2", host))).Status.ShouldBe(403);

        settings["Lark:EncryptKey"] = "another-key";
        settings.Reload();

        (await host.ReceiveAsync(Signed("another-key", "om_2", host))).Status.ShouldBe(200);
        (await host.ReceiveAsync(EventHost.Message("om_3"))).Status.ShouldBe(403);
        seen.ShouldBe(["om_1", "om_2"]);
    }

    private static SignedRequest Signed(string key, string message, EventHost host)
    {
        var body = System.Text.Encoding.UTF8.GetBytes(Wrapped(Encrypt(EventHost.Message(message), key)));
        var timestamp = host.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new(body, timestamp, Nonce0, Sign(timestamp, Nonce0, key, body));
    }
}
