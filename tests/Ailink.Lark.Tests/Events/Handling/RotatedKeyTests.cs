using Ailink.Lark.Events;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ailink.Lark.Tests.Events.Handling;

/// <summary>Keys are changed in the console, and then in the settings: no restart.</summary>
public sealed class RotatedKeyTests
{
    [Fact]
    public async Task Keys_that_were_changed_in_the_settings_hold_for_the_next_webhook()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["AppId"] = "cli_1", ["AppSecret"] = Some.Secret, ["EncryptKey"] = "the key before", ["VerificationToken"] = SignedRequest.Token,
        }).Build();
        await using var host = EventHost.With(services => services.AddAilinkLark(settings).On<LarkEvent>((_, _) => Task.CompletedTask));
        (await host.ReceiveAsync(EventHost.Message())).Status.ShouldBe(403);

        settings["EncryptKey"] = SignedRequest.EncryptKey;
        settings.Reload();

        (await host.ReceiveAsync(EventHost.Message())).Status.ShouldBe(200);
    }
}
