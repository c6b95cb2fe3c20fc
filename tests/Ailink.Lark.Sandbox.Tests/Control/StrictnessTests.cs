using System.Net;

namespace Ailink.Lark.Sandbox.Tests;

/// <summary>What a stranger gets wrong is told at once, not taken in silence.</summary>
public sealed class StrictnessTests
{
    public static TheoryData<string, string, string> Slips => new()
    {
        { "PATCH", "/apps/cli_a11ce0000000c0de", """{"features":["rocket"]}""" },
        { "PATCH", "/apps/cli_a11ce0000000c0de", """{"ip_list":["10.0.0.0/8"]}""" },
        { "PATCH", "/apps/cli_a11ce0000000c0de", """{"ip_list":["::1"]}""" },
        { "PATCH", "/apps/cli_a11ce0000000c0de", """{"redirect_urls":["nonsense"]}""" },
        { "PATCH", "/apps/cli_a11ce0000000c0de", """{"availability":{"union_ids":["on_nobody"]}}""" },
        { "PATCH", "/apps/cli_a11ce0000000c0de", """{"quota":{"limit":-1}}""" },
        { "PATCH", "/apps/cli_a11ce0000000c0de", """{"secret":""}""" },
        { "PATCH", "/users/{bob}", """{"name":""}""" },
        { "POST", "/apps", """{"tenant_key":"ten_acme","name":"x","features":["rocket"]}""" },
        { "POST", "/apps", """{"tenant_key":"ten_acme","name":"x","app_id":"a/b c"}""" },
        { "POST", "/tenants", """{"tenant_key":"","name":"x"}""" },
        { "POST", "/users", """{"tenant_key":"ten_acme","name":"x","union_id":"../x"}""" },
        { "POST", "/faults", """{"match":{"path":"open-apis/bot/v3/info"}}""" },
        { "POST", "/faults", """{"match":{"path":"/x"},"reset_seconds":-1}""" },
        { "POST", "/clock", """{"now":"0001-01-01T00:00:00Z"}""" },
        { "POST", "/clock", """{"now":"9999-12-31T23:59:59Z"}""" },
        { "POST", "/clock", """{"advance_seconds":1e11}""" },
    };

    [Fact]
    public async Task A_slip_is_refused_and_changes_nothing()
    {
        await using var caller = await Caller.StartAsync();
        var before = await StateAsync(caller);
        foreach (var slip in Slips)
        {
            var (method, path, body) = slip.Data;
            var refused = await caller.ControlAsync(new HttpMethod(method), path.Replace("{bob}", caller.Bob.UnionId, StringComparison.Ordinal), new StringContent(body, null, "application/json"));
            refused.Status.ShouldBe(HttpStatusCode.BadRequest, body + refused.Text);
            refused.Json.GetProperty("code").GetString().ShouldBe("bad_request");
        }

        (await StateAsync(caller)).ShouldBe(before);
    }

    [Fact]
    public async Task The_clock_can_be_moved_to_both_ends_and_the_platform_still_answers()
    {
        await using var caller = await Caller.StartAsync();
        foreach (var time in (string[])["2999-12-31T00:00:00Z", "1970-01-01T00:00:00Z"])
        {
            (await caller.ControlAsync(HttpMethod.Post, "/clock", new { now = time })).Status.ShouldBe(HttpStatusCode.OK);
            (await caller.TokenOfAsync(caller.Sandbox.App)).ShouldSucceed();
            (await caller.ControlAsync(HttpMethod.Get, "/state")).Status.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task State_begins_with_the_fields_of_the_contract()
    {
        await using var caller = await Caller.StartAsync();
        var state = (await caller.ControlAsync(HttpMethod.Get, "/state")).Json;
        state.GetProperty("apps")[0].EnumerateObject().Select(field => field.Name).Take(8)
            .ShouldBe(["app_id", "tenant_key", "name", "status", "scopes", "features", "versions", "redirect_urls"]);
        state.GetProperty("users")[0].EnumerateObject().Select(field => field.Name).Take(5).ShouldBe(["union_id", "user_id", "name", "tenant_key", "open_ids"]);
    }

    [Fact]
    public async Task A_code_challenge_is_hidden_as_its_verifier_is_for_it_may_be_the_same()
    {
        await using var caller = await Caller.StartAsync();
        await caller.GetAsync($"/open-apis/authen/v1/authorize?client_id={caller.Sandbox.App.Id}&response_type=code&code_challenge=plain-verifier", "");
        (await caller.ControlAsync(HttpMethod.Get, "/calls")).Text.ShouldNotContain("plain-verifier");
    }

    private static async Task<string> StateAsync(Caller caller)
    {
        var state = (await caller.ControlAsync(HttpMethod.Get, "/state")).Json;
        return string.Concat(state.GetProperty("tenants"), state.GetProperty("apps"), state.GetProperty("users"));
    }
}
