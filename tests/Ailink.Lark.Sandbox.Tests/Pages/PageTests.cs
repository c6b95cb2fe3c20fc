using System.Net;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class PageTests
{
    private const string Home = "http://127.0.0.1:5080/feishu/cli_a11ce0000000c0de";

    [Theory]
    [InlineData("", Home)]
    [InlineData("&path=/feishu/cli_a11ce0000000c0de/groups/7%23m1", "http://127.0.0.1:5080/feishu/cli_a11ce0000000c0de/groups/7#m1")]
    [InlineData("&path=http://127.0.0.1:5080/x", "http://127.0.0.1:5080/x")]
    [InlineData("&path=https://evil.test/", null)]
    [InlineData("&path=//evil.test/", null)]
    [InlineData("&path=http://127.0.0.1:5080@evil.test/", null)]
    public async Task The_web_app_opens_on_its_own_origin_only(string target, string? location)
    {
        await using var caller = await Caller.StartAsync();
        var answer = await caller.ControlAsync(HttpMethod.Get, "/open?app_id=cli_a11ce0000000c0de" + target);
        answer.Location.ShouldBe(location);
        answer.Status.ShouldBe(location is null ? HttpStatusCode.BadRequest : HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task An_applink_opens_the_web_app_on_the_page_it_names()
    {
        await using var caller = await Caller.StartAsync();
        var target = Uri.EscapeDataString(Home + "/groups/7?at=3");
        (await caller.GetAsync($"/client/web_app/open?appId=cli_a11ce0000000c0de&mode=window&lk_target_url={target}&from=card", "")).Location.ShouldBe(Home + "/groups/7?at=3&from=card");
        (await caller.GetAsync("/client/web_app/open?appId=cli_a11ce0000000c0de&lk_target_url=https%3A%2F%2Fevil.test", "")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await caller.GetAsync("/client/web_app/open?appId=cli_none", "")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_channel_s_origin_moves_homepage_and_redirects_also_after_a_reset()
    {
        await using var caller = await Caller.StartAsync();
        caller.Sandbox.ServeChannelAt(new Uri("http://127.0.0.1:6001"));
        await caller.Sandbox.ResetAsync(Cancel);
        caller.Sandbox.App.Homepage.ShouldBe(new Uri("http://127.0.0.1:6001/feishu/cli_a11ce0000000c0de"));
        caller.Sandbox.App.RedirectUrls.ShouldContain("http://localhost:6001/thirdparty/feishu/cli_a11ce0000000c0de/oauth2/callback");
    }

    [Fact]
    public async Task Assets_are_served_whole_with_a_strict_policy_however_they_are_asked_for()
    {
        await using var caller = await Caller.StartAsync();
        foreach (var name in typeof(LarkSandbox).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("Client/", StringComparison.Ordinal)))
        {
            var asset = await caller.SendAsync(HttpMethod.Get, "/client/" + name["Client/".Length..], null, "", ("Accept-Encoding", "gzip, br"));
            asset.Status.ShouldBe(HttpStatusCode.OK, name);
            asset.Text.ShouldNotBeEmpty(name);
            asset.Header("Content-Security-Policy")!.ShouldContain("default-src 'none'");
            asset.Header("Content-Type").ShouldNotBe("application/octet-stream", name);
        }

        (await caller.GetAsync("/client/../LarkSandbox.cs", "")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
