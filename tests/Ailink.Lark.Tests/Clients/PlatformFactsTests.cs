using System.Text.Json;
using System.Text.Json.Serialization;
using Ailink.Lark.Sandbox;

namespace Ailink.Lark.Tests.Clients;

/// <summary>What the platform knows about app, tenant and bot, over real HTTP; and what is wrong with a wrong app.</summary>
public sealed partial class PlatformFactsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task App_tenant_and_bot_are_read()
    {
        await using var box = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        await using var lark = Some.Client(box);

        var app = await lark.Applications.GetAsync(Cancel);
        var tenant = await lark.Tenant.GetAsync(Cancel);
        var bot = await lark.Bot.GetAsync(Cancel);

        app.AppId.Value.ShouldBe(box.App.Id);
        app.Status.ShouldBe(LarkApplicationStatus.Enabled);
        app.SceneType.ShouldBe(LarkApplicationScene.Custom);
        app.RedirectUrls.ShouldBe(box.App.RedirectUrls);
        app.OnlineVersionId.ShouldNotBeEmpty();
        app.Scopes.ShouldContain(scope => scope.Scope == "cardkit:card:write");
        tenant.TenantKey.ShouldBe(new TenantKey("ten_acme"));
        tenant.Name.ShouldBe("Acme Retail");
        bot.ActivateStatus.ShouldBe(LarkBotStatus.Enabled);
        bot.OpenId.IsEmpty.ShouldBeFalse();
    }

    [Fact]
    public async Task A_wrong_secret_and_a_wrong_app_id_are_told_clearly_after_one_call()
    {
        await using var box = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        await using var wrongSecret = LarkClient.Create(new(new(box.App.Id), "wrong") { Platform = LarkPlatform.At(box.BaseAddress) });
        await using var wrongApp = LarkClient.Create(new(new("cli_0000000000000000"), "wrong") { Platform = LarkPlatform.At(box.BaseAddress) });

        foreach (var lark in new[] { wrongSecret, wrongApp })
        {
            box.Faults.Clear();
            var before = box.Calls.All.Count;
            var refusal = await Should.ThrowAsync<LarkCredentialsException>(lark.Messages.SendAsync(Recipient.Parse("oc_1"), "hi", null, Cancel));
            refusal.Message.ShouldContain(lark.AppId.Value);
            refusal.Message.ShouldContain("secret");
            refusal.Message.ShouldContain("developer console");
            refusal.Message.ShouldNotContain("wrong)");
            refusal.Retry.ShouldBe(RetryAdvice.Never);
            (box.Calls.All.Count - before).ShouldBe(1);
        }
    }

    [Fact]
    public async Task Any_other_api_can_be_called_with_the_same_tokens_and_errors()
    {
        await using var box = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        await using var lark = Some.Client(box);

        var info = await lark.CallAsync(new LarkCall<JsonElement>(HttpMethod.Get, "tenant/v2/tenant/query", Json.Default.JsonElement), Cancel);
        info.GetProperty("tenant").GetProperty("name").GetString().ShouldBe("Acme Retail");
        var bot = await lark.CallAsync(new LarkCall<BotAnswered>(HttpMethod.Get, "/open-apis/bot/v3/info", Json.Default.BotAnswered), Cancel);
        bot.Info.GetProperty("app_name").GetString().ShouldNotBeNullOrEmpty();

        var refusal = await Should.ThrowAsync<LarkRequestException>(lark.CallAsync(new LarkCall<JsonElement>(HttpMethod.Get, "no/v1/such", Json.Default.JsonElement), Cancel));
        refusal.Code.ShouldBe(99991201);
        refusal.Api.ShouldBe("GET no/v1/such");
        await Should.ThrowAsync<ArgumentException>(lark.CallAsync(new LarkCall<JsonElement>(HttpMethod.Get, "https://elsewhere.test/x", Json.Default.JsonElement), Cancel));
    }

    [Fact]
    public async Task A_proxy_is_used_for_the_app_that_names_it()
    {
        await using var proxy = await LarkSandbox.StartAsync(cancellationToken: Cancel); // a proxy gets whole addresses; the sandbox takes them as well
        await using var lark = LarkClient.Create(
            new(new(proxy.App.Id), proxy.App.Secret) { Platform = LarkPlatform.At(new("http://lark.invalid")) }, options => options.Proxy = proxy.BaseAddress);

        (await lark.Tenant.GetAsync(Cancel)).Name.ShouldBe("Acme Retail");
        proxy.Calls.All.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_platform_that_is_not_there_is_told_as_such()
    {
        await using var lark = LarkClient.Create(
            new(Some.App, "s") { Platform = LarkPlatform.At(new("http://127.0.0.1:1")) }, options => (options.AttemptTimeout, options.TotalTimeout) = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)));

        var failure = await Should.ThrowAsync<LarkUnavailableException>(lark.Messages.SendAsync(Some.Person, "hi", null, Cancel));
        failure.OutcomeUnknown.ShouldBeFalse();
        failure.Message.ShouldContain("127.0.0.1:1");
    }

    [JsonSerializable(typeof(JsonElement))]
    [JsonSerializable(typeof(BotAnswered))]
    internal sealed partial class Json : JsonSerializerContext;

    internal sealed record BotAnswered([property: JsonPropertyName("bot")] JsonElement Info);
}
