using Microsoft.Extensions.DependencyInjection;

namespace Ailink.Lark.Tests.Clients;

public sealed class LarkClientFactoryTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Apps_come_from_the_store_once_and_again_after_they_were_forgotten()
    {
        Apps.Asked = 0;
        ServiceCollection services = new();
        services.AddScoped<Database>();
        services.AddAilinkLark().WithApps<Apps>();
        await using var provider = services.BuildServiceProvider(validateScopes: true);
        var factory = provider.GetRequiredService<ILarkClientFactory>();

        var client = await factory.GetAsync(new("cli_stored"), Cancel);
        (await factory.GetAsync(new("cli_stored"), Cancel)).ShouldBeSameAs(client);
        client.AppId.ShouldBe(new AppId("cli_stored"));
        Apps.Asked.ShouldBe(1);

        factory.Forget(new("cli_stored"));
        (await factory.GetAsync(new("cli_stored"), Cancel)).ShouldNotBeSameAs(client);
        Apps.Asked.ShouldBe(2);
        (await Should.ThrowAsync<LarkCredentialsException>(async () => await factory.GetAsync(new("cli_unknown"), Cancel))).Message.ShouldContain("cli_unknown");
    }

    [Fact]
    public async Task Credentials_the_platform_refused_are_looked_up_again()
    {
        Apps.Asked = 0;
        ScriptedPlatform platform = new();
        platform.On(ScriptedPlatform.TokenPath, _ => ScriptedPlatform.Refusal(10014));
        ServiceCollection services = new();
        services.AddScoped<Database>();
        services.AddAilinkLark().WithApps<Apps>().ConfigureHttp(http => http.ConfigurePrimaryHttpMessageHandler(() => platform));
        await using var provider = services.BuildServiceProvider();
        var factory = provider.GetRequiredService<ILarkClientFactory>();

        var client = await factory.GetAsync(new("cli_stored"), Cancel);
        await Should.ThrowAsync<LarkCredentialsException>(async () => await client.Tokens.GetTenantTokenAsync(Cancel));
        await factory.GetAsync(new("cli_stored"), Cancel);

        Apps.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task Named_apps_are_injected_by_key_and_found_by_id()
    {
        ServiceCollection services = new();
        services.AddAilinkLark("sales", options => (options.AppId, options.AppSecret) = (new("cli_sales"), "s"));
        services.AddAilinkLark("ops", options => (options.AppId, options.AppSecret, options.Platform) = (new("cli_ops"), "s", LarkPlatform.Feishu));
        await using var provider = services.BuildServiceProvider();
        var factory = provider.GetRequiredService<ILarkClientFactory>();

        provider.GetRequiredKeyedService<ILarkClient>("sales").AppId.ShouldBe(new AppId("cli_sales"));
        provider.GetRequiredKeyedService<ILarkClient>("ops").ShouldBeSameAs(factory.Get("ops"));
        (await factory.GetAsync(new("cli_ops"), Cancel)).Platform.ShouldBe(LarkPlatform.Feishu);
        Should.Throw<InvalidOperationException>(() => factory.Get("hr")).Message.ShouldContain("AddAilinkLark(\"hr\"");
    }

    [Fact]
    public void The_same_credentials_give_the_same_client_and_a_changed_secret_another()
    {
        ServiceCollection services = new();
        services.AddAilinkLark();
        using var provider = services.BuildServiceProvider();
        var factory = provider.GetRequiredService<ILarkClientFactory>();

        factory.Get(Some.Credentials).ShouldBeSameAs(factory.Get(Some.Credentials));
        factory.Get(Some.Credentials).ShouldNotBeSameAs(factory.Get(new LarkCredentials(Some.App, "new-secret") { Platform = Some.Platform }));
    }

    [Fact]
    public void A_container_that_is_disposed_synchronously_takes_its_client_along()
    {
        ServiceCollection services = new();
        services.AddAilinkLark(options => (options.AppId, options.AppSecret) = (new("cli_1"), "s"));
        var provider = services.BuildServiceProvider();
        provider.GetRequiredService<ILarkClient>().AppId.ShouldBe(new AppId("cli_1"));
        Should.NotThrow(provider.Dispose);
    }

    internal sealed class Database
    {
        public Dictionary<AppId, string> Secrets { get; } = new() { [new("cli_stored")] = "s" };
    }

    internal sealed class Apps(Database database) : ILarkAppStore
    {
        public static int Asked { get; set; }

        public ValueTask<LarkCredentials?> FindAsync(AppId app, CancellationToken cancellationToken = default)
        {
            Asked++;
            return new(database.Secrets.TryGetValue(app, out var secret) ? new LarkCredentials(app, secret) { Platform = Some.Platform } : null);
        }
    }
}
