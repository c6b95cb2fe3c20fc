using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class GuardTests
{
    [Theory]
    [InlineData("Host", "evil.test", "foreign_host")]
    [InlineData("Host", "127.0.0.1.evil.test", "foreign_host")]
    [InlineData("Sec-Fetch-Site", "cross-site", "cross_site")]
    public async Task Another_site_cannot_steer_the_sandbox(string header, string value, string code)
    {
        await using var caller = await Caller.StartAsync();
        var refused = await caller.SendAsync(HttpMethod.Post, "/sandbox/v1/reset", null, "", (header, value));
        refused.Status.ShouldBe(HttpStatusCode.Forbidden);
        refused.Json.GetProperty("code").GetString().ShouldBe(code);
    }

    [Theory]
    [InlineData("Host", "localhost:1")]
    [InlineData("Host", "[::1]:1")]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Sec-Fetch-Site", "none")]
    public async Task This_machine_s_own_pages_can(string header, string value)
    {
        await using var caller = await Caller.StartAsync();
        (await caller.SendAsync(HttpMethod.Post, "/sandbox/v1/reset", null, "", (header, value))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_form_cannot_and_neither_can_broken_json()
    {
        await using var caller = await Caller.StartAsync();
        using var form = new StringContent("name=x", Encoding.UTF8, "application/x-www-form-urlencoded");
        (await caller.ControlAsync(HttpMethod.Post, "/tenants", form)).Json.GetProperty("code").GetString().ShouldBe("not_json");
        using var plain = new StringContent("""{"name":"x"}""", Encoding.UTF8, "text/plain");
        (await caller.ControlAsync(HttpMethod.Post, "/tenants", plain)).Status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        using var broken = new StringContent("{", Encoding.UTF8, "application/json");
        (await caller.ControlAsync(HttpMethod.Post, "/tenants", broken)).Json.GetProperty("code").GetString().ShouldBe("bad_json");
    }

    [Fact]
    public async Task Another_machine_cannot_steer_it_but_may_call_the_platform()
    {
        var own = NetworkInterface.GetAllNetworkInterfaces()
            .Where(card => card.OperationalStatus == OperationalStatus.Up)
            .SelectMany(card => card.GetIPProperties().UnicastAddresses)
            .Select(entry => entry.Address)
            .FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address));
        if (own is null) Assert.Skip("This machine has no address but loopback to call from.");

        await using var caller = await Caller.StartAsync(options => options.Url = new Uri("http://0.0.0.0:0"));
        using var outside = new HttpClient { BaseAddress = new UriBuilder(caller.Sandbox.BaseAddress) { Host = own.ToString() }.Uri };
        foreach (var path in (string[])["/sandbox/v1/state", "/sandbox/v1/stream", "/"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = "127.0.0.1" } };
            using var refused = await outside.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
            refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
            (await refused.Content.ReadAsStringAsync(Cancel)).ShouldContain("not_loopback");
        }

        using var platform = await outside.GetAsync("/open-apis/bot/v3/info", Cancel);
        (await platform.Content.ReadAsStringAsync(Cancel)).ShouldContain("99991661");
    }

    [Fact]
    public async Task An_open_sandbox_may_be_called_by_any_name()
    {
        await using var caller = await Caller.StartAsync(options => options.Open = true);
        (await caller.SendAsync(HttpMethod.Get, "/sandbox/v1/state", null, "", ("Host", "sandbox.lan"))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Unknown_calls_are_told_from_wrong_methods()
    {
        await using var caller = await Caller.StartAsync();
        (await caller.ControlAsync(HttpMethod.Get, "/nothing")).Json.GetProperty("code").GetString().ShouldBe("not_found");
        (await caller.ControlAsync(HttpMethod.Delete, "/state")).Status.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await caller.ControlAsync(HttpMethod.Get, "/inbox/nobody")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/", true)]
    [InlineData("/sandbox/v1/open?app_id=x", true)]
    [InlineData("//evil.test", false)]
    [InlineData("/\\evil.test", false)]
    [InlineData("https://evil.test", false)]
    [InlineData("evil", false)]
    [InlineData("/\r\nSet-Cookie: a=b", false)]
    public async Task Sign_in_returns_to_local_paths_only(string target, bool allowed)
    {
        await using var caller = await Caller.StartAsync();
        var answer = await caller.ControlAsync(HttpMethod.Get, $"/sign-in?user={caller.Bob.UnionId}&return={Uri.EscapeDataString(target)}");
        answer.Status.ShouldBe(allowed ? HttpStatusCode.Redirect : HttpStatusCode.BadRequest);
        if (!allowed) return;
        answer.Location.ShouldBe(target);
        var cookie = answer.Header("Set-Cookie")!.ToLowerInvariant();
        cookie.ShouldContain("samesite=lax");
        cookie.ShouldNotContain("secure");
    }
}
