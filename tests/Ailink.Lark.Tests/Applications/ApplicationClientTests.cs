namespace Ailink.Lark.Tests.Applications;

/// <summary>The app about itself, over real HTTP.</summary>
public sealed class ApplicationClientTests(Desk desk) : IClassFixture<Desk>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ILarkApplications Applications => desk.Lark.Applications;

    [Fact]
    public async Task Versions_are_listed_and_read_and_a_missing_one_is_told()
    {
        var versions = await Applications.ListVersionsAsync(new() { PageSize = 1 }, Cancel).ToListAsync(Cancel);
        versions.Count.ShouldBe(desk.Box.App.Versions.Count);
        var version = await Applications.GetVersionAsync(versions[^1].VersionId, Cancel);
        (version.VersionId, version.Version, version.AppId.Value).ShouldBe((versions[^1].VersionId, versions[^1].Version, desk.Box.App.Id));
        version.Status.ShouldBe(AppVersionStatus.Approved);
        (await Should.ThrowAsync<LarkRequestException>(Applications.GetVersionAsync("oav_none", Cancel))).Meaning.ShouldContain("no such version");
    }

    [Fact]
    public async Task Scopes_are_listed_with_whether_they_are_granted_and_asked_for()
    {
        (await Applications.ListScopesAsync(Cancel)).ShouldContain(new ScopeGrant("im:message", true));
        desk.Box.App.AskedScopes = [.. desk.Box.App.GrantedScopes, "im:chat:delete"];
        await Applications.RequestScopesAsync(Cancel);
        (await Should.ThrowAsync<LarkRequestException>(Applications.RequestScopesAsync(Cancel))).Meaning.ShouldContain("already");
    }

    [Fact]
    public async Task An_app_changes_itself_and_hands_in_a_version()
    {
        await Applications.ConfigureAsync(
            new()
            {
                Scope = new() { AddScopes = [new("im:chat:readonly"), new("contact:user.email:readonly", ForUsers: true)] },
                Event = new() { SubscriptionType = "websocket", AddEvents = ["im.message.receive_v1"] },
                Callback = new() { CallbackType = "websocket", AddCallbacks = ["card.action.trigger"] },
            }, Cancel);
        await Applications.ChangeAbilitiesAsync(new() { Bot = new() { Enable = true } }, Cancel);

        var published = await Applications.PublishAsync(new("reads chats", "now reads chats") { MobileDefaultAbility = "bot", PcDefaultAbility = "bot" }, Cancel);

        published.VersionId.ShouldStartWith("oav_");
        (await Applications.ListVersionsAsync(cancellationToken: Cancel).FirstAsync(Cancel)).VersionId.ShouldBe(published.VersionId);
        var refusal = await Should.ThrowAsync<LarkRequestException>(Applications.PublishAsync(new("again", "again") { Version = "0.0.1", MobileDefaultAbility = "bot", PcDefaultAbility = "bot" }, Cancel));
        refusal.Api.ShouldBe("POST application/v7/applications/:app_id/publish");
    }

    [Fact]
    public async Task An_app_without_the_scope_may_not_change_itself()
    {
        ScriptedPlatform platform = new();
        platform.Token().On("/open-apis/application/v7/applications/cli_golden/config", _ => ScriptedPlatform.Refusal(99991672, extra: ""","error":{"permission_violations":[{"subject":"application:application:patch"}]}"""));
        await using var lark = Some.Client(platform);

        (await Should.ThrowAsync<LarkPermissionException>(lark.Applications.ConfigureAsync(new() { Scope = new() { RemoveScopes = [new("im:chat")] } }, Cancel))).MissingScopes
            .ShouldBe(["application:application:patch"]);
        platform.Calls[^1].Body.ShouldBe("""{"scope":{"remove_scopes":[{"scope_name":"im:chat","token_type":"tenant"}]}}""");
    }
}
