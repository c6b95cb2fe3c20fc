using Ailink.Lark.Sandbox;

namespace Ailink.Lark.Tests.Tokens;

/// <summary>A store app from its first ticket to a call in each of its tenants, over real HTTP.</summary>
public sealed class StoreAppJourneyTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_ticket_is_asked_for_comes_by_event_and_opens_every_tenant_that_installed_the_app()
    {
        await using var box = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        await using var events = await TicketReceiver.StartAsync(Cancel);
        var app = box.World.AddApp("ten_acme", "Store", "cli_000000000000005e", "store-secret", isStore: true);
        (app.Features, app.GrantedScopes, app.EncryptKey, app.EventUrl) = (["bot"], ["tenant:tenant:readonly"], "", events.Address);
        app.Versions = [new("oav_store", "1.0.0", SandboxVersionStatus.Published, box.Clock.Now, box.Clock.Now)];
        box.World.Install(app, "ten_globex");
        await using var lark = LarkClient.Create(new(new(app.Id), app.Secret) { Platform = LarkPlatform.At(box.BaseAddress), StoreApp = true });

        (await Should.ThrowAsync<LarkCredentialsException>(lark.ForTenant(new("ten_acme")).Tenant.GetAsync(Cancel))).Meaning.ShouldContain("ticket");
        await lark.Tokens.AcceptAppTicketAsync(await events.NextAsync(Cancel), Cancel);

        (await lark.ForTenant(new("ten_acme")).Tenant.GetAsync(Cancel)).Name.ShouldBe("Acme Retail");
        (await lark.ForTenant(new("ten_globex")).Tenant.GetAsync(Cancel)).Name.ShouldBe("Globex Energy");
        (await Should.ThrowAsync<LarkCredentialsException>(lark.ForTenant(new("ten_nobody")).Tenant.GetAsync(Cancel))).Message.ShouldContain("install");
        box.Calls.To("/open-apis/auth/v3/app_access_token").Count.ShouldBe(1);
    }
}
