using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ailink.Lark.Tests.Clients;

/// <summary>A secret is rotated while the service runs.</summary>
public sealed class RotationTests
{
    private string _secret = "old";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_that_was_injected_long_ago_uses_the_new_secret_of_its_settings()
    {
        var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection([new("Lark:AppId", "cli_golden"), new("Lark:AppSecret", "old"), new("Lark:Platform", "http://lark.test")]);
        ServiceCollection services = new();
        services.AddAilinkLark(configuration.GetSection("Lark")).ConfigureHttp(http => http.ConfigurePrimaryHttpMessageHandler(Platform));
        await using var provider = services.BuildServiceProvider();
        var lark = provider.GetRequiredService<ILarkClient>();
        (await lark.Tokens.GetTenantTokenAsync(Cancel)).ShouldBe("t-of-old");

        _secret = "new";
        configuration["Lark:AppSecret"] = "new";
        ((IConfigurationRoot)configuration).Reload();

        (await lark.Tokens.GetTenantTokenAsync(Cancel)).ShouldBe("t-of-new");
        await lark.Messages.SendAsync(Some.Person, "hi", null, Cancel);
    }

    [Fact]
    public async Task A_secret_that_the_store_has_changed_is_found_after_the_old_one_was_refused()
    {
        ServiceCollection services = new();
        services.AddSingleton<ILarkAppStore>(new Store(() => _secret));
        services.AddAilinkLark().ConfigureHttp(http => http.ConfigurePrimaryHttpMessageHandler(Platform));
        await using var provider = services.BuildServiceProvider();
        var factory = provider.GetRequiredService<ILarkClientFactory>();
        (await (await factory.GetAsync(Some.App, Cancel)).Tokens.GetTenantTokenAsync(Cancel)).ShouldBe("t-of-old");

        var held = await factory.GetAsync(Some.App, Cancel);
        factory.Forget(Some.App);
        _secret = "new";

        (await (await factory.GetAsync(Some.App, Cancel)).Tokens.GetTenantTokenAsync(Cancel)).ShouldBe("t-of-new");
        (await held.Tokens.GetTenantTokenAsync(Cancel)).ShouldBe("t-of-old"); // still good on the platform
    }

    private ScriptedPlatform Platform() => new ScriptedPlatform()
        .On(ScriptedPlatform.TokenPath, call => JsonDocument.Parse(call.Body!).RootElement.GetProperty("app_secret").GetString() == _secret
            ? ScriptedPlatform.TokenAnswer($"t-of-{_secret}", 7200)
            : ScriptedPlatform.Refusal(10014))
        .On(ScriptedPlatform.SendPath, ScriptedPlatform.Sent);

    private sealed class Store(Func<string> secret) : ILarkAppStore
    {
        public ValueTask<LarkCredentials?> FindAsync(AppId app, CancellationToken cancellationToken = default) => new(new LarkCredentials(app, secret()) { Platform = Some.Platform });
    }
}
