namespace Ailink.Lark.Sandbox.Tests;

public sealed class BadgeTests
{
    [Fact]
    public async Task A_badge_is_set_with_a_version_that_grows_for_each_client()
    {
        await using var caller = await Caller.StartAsync();
        (await SetAsync(caller, new { user_id = caller.Bob.OpenId, version = "5", pc = new { web_app = 3 } })).ShouldSucceed();
        (await SetAsync(caller, new { user_id = caller.Bob.OpenId, version = "5", pc = new { web_app = 4 } })).ShouldBeRefused(213001);
        (await SetAsync(caller, new { user_id = caller.Bob.OpenId, version = "4", mobile = new { web_app = 1, gadget = 2 } })).ShouldSucceed();
        (await SetAsync(caller, new { user_id = caller.Bob.OpenId, version = "3", mobile = new { web_app = 1 } })).ShouldBeRefused(213002);
        var badge = caller.Bob.BadgeOf(caller.Sandbox.App.Id).ShouldNotBeNull();
        (badge.DesktopWebApp, badge.MobileWebApp, badge.MobileGadget).ShouldBe((3, 1, 2));
        (await caller.ControlAsync(HttpMethod.Get, $"/users/{caller.Bob.UnionId}/badges")).Json[0].GetProperty("pc").GetProperty("web_app").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task A_wrong_badge_is_refused_by_code()
    {
        await using var caller = await Caller.StartAsync();
        var bob = caller.Bob.OpenId;
        (await SetAsync(caller, new { user_id = bob, version = "1" })).ShouldBeRefused(213003);
        (await SetAsync(caller, new { user_id = bob, version = "one", pc = new { web_app = 1 } })).ShouldBeRefused(213005);
        (await SetAsync(caller, new { user_id = bob, version = "1", pc = new { web_app = -1 } })).ShouldBeRefused(99992402);
        (await SetAsync(caller, new { version = "1", pc = new { web_app = 1 } })).ShouldBeRefused(99992402);
        (await SetAsync(caller, new { user_id = "ou_nobody", version = "1", pc = new { web_app = 1 } })).ShouldBeRefused(99992351);
        caller.Bob.IsFrozen = true;
        (await SetAsync(caller, new { user_id = bob, version = "1", pc = new { web_app = 1 } })).ShouldBeRefused(213006);
        caller.Bob.IsFrozen = false;
        caller.Sandbox.App.AvailableTo = [];
        (await SetAsync(caller, new { user_id = bob, version = "1", pc = new { web_app = 1 } })).ShouldBeRefused(213007);
    }

    private static Task<Reply> SetAsync(Caller caller, object body) => caller.PostAsync("/open-apis/application/v6/app_badge/set", body);
}
