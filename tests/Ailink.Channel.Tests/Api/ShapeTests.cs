using System.Net;
using Ailink.Channel.Tests.Hosting;

namespace Ailink.Channel.Tests.Api;

/// <summary>What every answer has in common: shapes of errors, headers, the host name, health, the description.</summary>
public sealed class ShapeTests(ChannelFixture fixture) : IClassFixture<ChannelFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private RunningChannel Channel => fixture.Channel;

    [Fact]
    public async Task Whatever_the_API_refuses_is_a_problem_with_a_code()
    {
        using var alice = await Channel.SignInAsync("Alice Chen", Cancel);
        var group = await alice.MainGroupAsync(Cancel);
        (await MessageTests.CodeAsync(await alice.GetAsync("/api/v1/none", Cancel), 404)).ShouldBe("NOT_FOUND");
        (await MessageTests.CodeAsync(await alice.GetAsync("/api/v2/me", Cancel), 404)).ShouldBe("NOT_FOUND");
        (await MessageTests.CodeAsync(await alice.SendAsync(HttpMethod.Put, "/api/v1/me", new { }, Cancel), 405)).ShouldBe("METHOD_NOT_ALLOWED");

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Channel.Origin, $"/api/v1/groups/{group}/messages")) { Content = new StringContent("text") };
        request.Headers.Add("Origin", Channel.Origin.GetLeftPart(UriPartial.Authority));
        (await MessageTests.CodeAsync(await alice.Http.SendAsync(request, Cancel), 415)).ShouldBe("NOT_JSON");
        (await MessageTests.CodeAsync(await alice.SendAsync(HttpMethod.Post, $"/api/v1/groups/{group}/read", new { text = new string('x', 2_000_000) }, Cancel), 413))
            .ShouldBe("TOO_LARGE");
    }

    [Fact]
    public async Task An_address_that_leads_nowhere_shows_a_page()
    {
        using var visitor = Channel.NewVisitor();
        using var answer = await visitor.GetAsync("/nowhere", Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain("NOT_FOUND");
    }

    [Fact]
    public async Task Pages_allow_nothing_from_elsewhere()
    {
        using var visitor = Channel.NewVisitor();
        using var answer = await visitor.GetAsync($"/thirdparty/feishu/{Demo.DemoWorld.AcmeApp}/login", Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var policy = answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldStartWith("default-src 'none'; script-src 'self'; style-src 'self';");
        policy.ShouldContain("frame-ancestors 'self' https://*.feishu.cn https://*.larksuite.com");
        policy.ShouldContain("form-action 'self'");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.Contains("X-Frame-Options").ShouldBeFalse();
    }

    [Fact]
    public async Task Another_host_name_is_redirected_and_writes_to_it_are_misdirected()
    {
        using var visitor = Channel.NewVisitor();
        using var read = new HttpRequestMessage(HttpMethod.Get, new Uri(Channel.Origin, "/feishu/x?m=1")) { Headers = { Host = "elsewhere.example" } };
        using var moved = await visitor.Http.SendAsync(read, Cancel);
        moved.StatusCode.ShouldBe(HttpStatusCode.TemporaryRedirect);
        moved.Headers.Location.ShouldBe(new Uri(Channel.Origin, "/feishu/x?m=1"));

        using var write = new HttpRequestMessage(HttpMethod.Post, new Uri(Channel.Origin, "/api/v1/groups/x/messages")) { Headers = { Host = "elsewhere.example" } };
        using var refused = await visitor.Http.SendAsync(write, Cancel);
        refused.StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);

        using var probe = new HttpRequestMessage(HttpMethod.Get, new Uri(Channel.Origin, "/health/live")) { Headers = { Host = "10.0.0.7" } };
        using var alive = await visitor.Http.SendAsync(probe, Cancel);
        alive.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Health_is_answered_without_a_call_of_the_platform()
    {
        using var visitor = Channel.NewVisitor();
        var before = Channel.Sandbox.Calls.All.Count;
        (await visitor.ReadAsync("/health/live", Cancel))["status"]!.ToString().ShouldBe("healthy");
        var ready = await visitor.ReadAsync("/health/ready", Cancel);
        ready["checks"]!["database"]!.ToString().ShouldBe("healthy");
        ready["checks"]!["sandbox"]!.ToString().ShouldBe("healthy");
        Channel.Sandbox.Calls.All.Count.ShouldBe(before);
    }

    [Fact]
    public async Task The_description_names_every_call()
    {
        using var visitor = Channel.NewVisitor();
        var document = await visitor.ReadAsync("/openapi/v1.json", Cancel);
        var calls = document["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(operation => $"{operation.Key} {path.Key}")).Order(StringComparer.Ordinal);
        calls.ShouldBe(
        [
            "delete /api/v1/groups/{id}/members/{person_id}", "delete /api/v1/messages/{id}", "get /api/v1/events", "get /api/v1/groups/{id}/events",
            "get /api/v1/groups/{id}/members", "get /api/v1/groups/{id}/messages", "get /api/v1/me", "patch /api/v1/messages/{id}",
            "post /api/v1/groups/{id}/messages", "post /api/v1/groups/{id}/read",
        ]);
        var schemas = document["components"]!["schemas"]!.AsObject();
        schemas["MessageItem"]!["properties"]!.AsObject().ShouldContainKey("created_at");
        document["paths"]!["/api/v1/groups/{id}/events"]!["get"]!["responses"]!["200"]!["content"]!.AsObject().ShouldContainKey("text/event-stream");
        document["paths"]!["/api/v1/groups/{id}/messages"]!["post"]!["responses"]!.AsObject().Select(answer => answer.Key)
            .ShouldBe(["201", "200", "400", "403", "404", "415", "422", "401", "429", "503"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_team_signs_in_by_key_in_Development_and_nobody_else_does()
    {
        using var visitor = Channel.NewVisitor();
        using var unknown = await visitor.GetAsync("/staff/sign-in?as=nobody", Cancel);
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var key in (string[])["tam", "engineer1", "engineer2", "lead", "operator"])
        {
            using var member = await Channel.SignInStaffAsync(key, Cancel);
            using var front = await member.GetAsync("/", Cancel);
            (await front.Content.ReadAsStringAsync(Cancel)).ShouldContain("service team");
        }
    }

    [Fact]
    public async Task Too_many_writes_are_refused_for_a_while()
    {
        await using var strict = await RunningChannel.StartAsync(new Dictionary<string, string?> { ["Ailink:RateLimits:WritesPerTenSeconds"] = "3" }, cancellationToken: Cancel);
        using var alice = await strict.SignInAsync("Alice Chen", Cancel);
        var group = await alice.MainGroupAsync(Cancel);
        for (var allowed = 0; allowed < 3; allowed++) await alice.PostAsync(group, "quick", Cancel);

        var answer = await alice.SendAsync(HttpMethod.Post, $"/api/v1/groups/{group}/read", new { sequence = 1 }, Cancel);
        answer.Headers.RetryAfter.ShouldNotBeNull();
        (await MessageTests.CodeAsync(answer, 429)).ShouldBe("RATE_LIMITED");

        using var bob = await strict.SignInAsync("Bob Li", Cancel);
        await bob.PostAsync(group, "another person", Cancel);
    }
}
