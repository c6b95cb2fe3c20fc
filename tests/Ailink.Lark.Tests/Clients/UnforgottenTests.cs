using System.Text.Json;
using Ailink.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ailink.Lark.Tests.Clients;

/// <summary>A secret changes in the app store, and nobody says so.</summary>
public sealed class UnforgottenTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_refused_call_is_the_price_of_not_calling_forget()
    {
        var clock = VirtualClock.New();
        var (inStore, onPlatform) = ("old", "old");
        ServiceCollection services = new();
        services.AddSingleton<ILarkAppStore>(new Store(() => inStore));
        services.AddAilinkLark().ConfigureHttp(http => http.ConfigurePrimaryHttpMessageHandler(() => Platform(() => onPlatform)));
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        await using var provider = services.BuildServiceProvider();
        var apps = provider.GetRequiredService<ILarkClientFactory>();
        await (await apps.GetAsync(Some.App, Cancel)).Messages.SendAsync(Some.Person, "hi", null, Cancel);

        (inStore, onPlatform) = ("new", "new");
        clock.Advance(TimeSpan.FromHours(2)); // until the old token lapses, nothing is refused

        await Should.ThrowAsync<LarkCredentialsException>(async () => await (await apps.GetAsync(Some.App, Cancel)).Messages.SendAsync(Some.Person, "hi", null, Cancel));
        await (await apps.GetAsync(Some.App, Cancel)).Messages.SendAsync(Some.Person, "hi", null, Cancel);
    }

    private static ScriptedPlatform Platform(Func<string> secret) => new ScriptedPlatform()
        .On(ScriptedPlatform.TokenPath, call => JsonDocument.Parse(call.Body!).RootElement.GetProperty("app_secret").GetString() == secret()
            ? ScriptedPlatform.TokenAnswer($"t-of-{secret()}", 7200)
            : ScriptedPlatform.Refusal(10014))
        .On(ScriptedPlatform.SendPath, ScriptedPlatform.Sent);

    private sealed class Store(Func<string> secret) : ILarkAppStore
    {
        public ValueTask<LarkCredentials?> FindAsync(AppId app, CancellationToken cancellationToken = default) => new(new LarkCredentials(app, secret()) { Platform = Some.Platform });
    }
}
