using System.Net;
using Ailink.Channel.Demo;
using Ailink.Channel.Tests.Hosting;

namespace Ailink.Channel.Tests.Api;

/// <summary>Another tenant's member, an anonymous caller and another site get nothing, and learn nothing.</summary>
public sealed class IsolationTests(ChannelFixture fixture) : IClassFixture<ChannelFixture>
{
    private const string Nothing = "0123456789abcdef0123456789abcdef";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private RunningChannel Channel => fixture.Channel;

    [Fact]
    public async Task An_anonymous_caller_is_not_signed_in_whatever_the_address()
    {
        using var alice = await Channel.SignInAsync("Alice Chen", Cancel);
        var group = await alice.MainGroupAsync(Cancel);
        using var nobody = Channel.NewVisitor();
        foreach (var (method, path) in Calls(group, Nothing, Nothing).Append((HttpMethod.Get, "/api/v1/me")).Append((HttpMethod.Get, "/api/v1/events")).Append((HttpMethod.Get, "/api/v1/none")))
            (await MessageTests.CodeAsync(await nobody.SendAsync(method, path, method == HttpMethod.Get ? null : new { }, Cancel), 401)).ShouldBe("NOT_SIGNED_IN");
    }

    [Fact]
    public async Task What_another_tenant_has_looks_like_what_nobody_has()
    {
        using var alice = await Channel.SignInAsync("Alice Chen", Cancel);
        var group = await alice.MainGroupAsync(Cancel);
        var (message, _) = await alice.PostAsync(group, "ours", Cancel);
        var person = await alice.MemberAsync(group, "Bob Li", Cancel);

        using var dora = await Channel.SignInAsync("Dora Novak", Cancel, DemoWorld.GlobexApp);
        foreach (var ((method, real), (_, none)) in Calls(group, message, person).Zip(Calls(Nothing, Nothing, Nothing)))
        {
            using var answer = await dora.SendAsync(method, real, Body(method), Cancel);
            using var control = await dora.SendAsync(method, none, Body(method), Cancel);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{method} {real}");
            Anonymous(await answer.Content.ReadAsStringAsync(Cancel), group, message, person)
                .ShouldBe(Anonymous(await control.Content.ReadAsStringAsync(Cancel), Nothing), $"{method} {real}");
        }

        var theirs = await alice.ReadAsync($"/api/v1/groups/{group}/members", Cancel);
        theirs["customer"]!.AsArray().Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_colleague_outside_the_group_sees_nothing_of_it()
    {
        using var alice = await Channel.SignInAsync("Alice Chen", Cancel);
        var group = await alice.MainGroupAsync(Cancel);
        var outsider = Channel.Sandbox.World.Users.Where(user => user.TenantKey == "ten_acme").Skip(5).First().Name;
        using var colleague = await Channel.SignInAsync(outsider, Cancel);

        (await colleague.ReadAsync("/api/v1/me", Cancel))["groups"]!.AsArray().ShouldBeEmpty();
        (await MessageTests.CodeAsync(await colleague.GetAsync($"/api/v1/groups/{group}/messages", Cancel), 404)).ShouldBe("NOT_FOUND");
        using var home = await colleague.GetAsync($"/feishu/{DemoWorld.AcmeApp}", Cancel);
        home.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await home.Content.ReadAsStringAsync(Cancel)).ShouldContain("MAIN_GROUP_MISSING");
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task A_write_that_another_site_could_send_is_refused(string? origin)
    {
        using var bob = await Channel.SignInAsync("Bob Li", Cancel);
        var group = await bob.MainGroupAsync(Cancel);
        foreach (var (method, path) in Calls(group, Nothing, Nothing).Where(call => call.Method != HttpMethod.Get))
            (await MessageTests.CodeAsync(await bob.SendAsync(method, path, Body(method), Cancel, origin), 400)).ShouldBe("ANTIFORGERY");
    }

    [Fact]
    public async Task The_token_of_me_stands_for_an_origin_and_is_the_person_s_own()
    {
        using var bob = await Channel.SignInAsync("Bob Li", Cancel);
        using var carol = await Channel.SignInAsync("Carol Wu", Cancel);
        var group = await bob.MainGroupAsync(Cancel);
        var proof = (await bob.ReadAsync("/api/v1/me", Cancel))["antiforgery"]!;
        (await ReadAsync(bob)).ShouldBe(HttpStatusCode.OK);
        (await ReadAsync(carol)).ShouldBe(HttpStatusCode.BadRequest);

        async Task<HttpStatusCode> ReadAsync(Visitor visitor)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Channel.Origin, $"/api/v1/groups/{group}/read"))
            {
                Content = System.Net.Http.Json.JsonContent.Create(new { sequence = 1 }),
            };
            request.Headers.Add((string)proof["header"]!, (string)proof["token"]!);
            using var answer = await visitor.Http.SendAsync(request, Cancel);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task A_channel_that_is_suspended_closes_its_API()
    {
        await using var other = await RunningChannel.StartAsync(cancellationToken: Cancel);
        using var dora = await other.SignInAsync("Dora Novak", Cancel, DemoWorld.GlobexApp);
        var channels = other.Get<Support.ISupportChannels>();
        var channel = (await channels.FindByAppAsync(DemoWorld.GlobexApp, Cancel))!;
        await channels.SetStateAsync(channel.Id, Support.ChannelState.Suspended, cancellationToken: Cancel);

        var answer = await dora.GetAsync("/api/v1/me", Cancel);
        answer.Headers.RetryAfter.ShouldNotBeNull();
        (await MessageTests.CodeAsync(answer, 503)).ShouldBe("GATEWAY_NOT_ACTIVE");
    }

    private static IEnumerable<(HttpMethod Method, string Path)> Calls(string group, string message, string person) =>
    [
        (HttpMethod.Get, $"/api/v1/groups/{group}/messages"),
        (HttpMethod.Post, $"/api/v1/groups/{group}/messages"),
        (HttpMethod.Get, $"/api/v1/groups/{group}/events"),
        (HttpMethod.Post, $"/api/v1/groups/{group}/read"),
        (HttpMethod.Get, $"/api/v1/groups/{group}/members"),
        (HttpMethod.Delete, $"/api/v1/groups/{group}/members/{person}"),
        (HttpMethod.Patch, $"/api/v1/messages/{message}"),
        (HttpMethod.Delete, $"/api/v1/messages/{message}"),
    ];

    private static object? Body(HttpMethod method)
        => method == HttpMethod.Post || method == HttpMethod.Patch ? new { client_id = "c", text = "t", sequence = 1 } : null;

    // The request's own ids come back in "what" and "request"; everything else must be the same.
    private static string Anonymous(string problem, params string[] ids)
    {
        foreach (var id in ids) problem = problem.Replace(id, "…", StringComparison.Ordinal);
        return System.Text.RegularExpressions.Regex.Replace(problem, "\"request\":\"[^\"]*\"", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
    }
}
