using System.Net;
using Ailink.Channel.Demo;
using Ailink.Channel.Tests.Hosting;

namespace Ailink.Channel.Tests.SignIn;

public sealed class InsideLarkTests(ChannelFixture fixture) : IClassFixture<ChannelFixture>
{
    private const string Home = $"/feishu/{DemoWorld.AcmeApp}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_the_sandbox_has_signed_in_reaches_the_channel_by_redirects_alone()
    {
        using var visitor = fixture.Channel.NewVisitor();
        await ChooseAsync(visitor, "Bob Li");

        (await FollowAsync(visitor, Home)).ShouldBe(HttpStatusCode.OK);

        ((string?)(await visitor.ReadAsync("/api/v1/me", Cancel))["person"]!["name"]).ShouldBe("Bob Li");
    }

    [Fact]
    public async Task Another_user_of_the_same_client_does_not_inherit_the_session()
    {
        using var visitor = fixture.Channel.NewVisitor();
        await visitor.SignInAsync("Alice Chen", DemoWorld.AcmeApp, Cancel);
        await ChooseAsync(visitor, "Bob Li");

        using var refused = await visitor.GetAsync("/api/v1/me", Cancel);
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await FollowAsync(visitor, Home)).ShouldBe(HttpStatusCode.OK);
        ((string?)(await visitor.ReadAsync("/api/v1/me", Cancel))["person"]!["name"]).ShouldBe("Bob Li");
    }

    [Fact]
    public async Task Whoever_has_signed_out_stays_signed_out()
    {
        using var visitor = fixture.Channel.NewVisitor();
        await visitor.SignInAsync("Alice Chen", DemoWorld.AcmeApp, Cancel);
        using var left = await visitor.SendAsync(HttpMethod.Post, $"/thirdparty/feishu/{DemoWorld.AcmeApp}/logout", null, Cancel);

        using var page = await visitor.GetAsync(left.Headers.Location!.OriginalString, Cancel);

        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await page.Content.ReadAsStringAsync(Cancel)).ShouldContain("sign-in");
    }

    private async Task ChooseAsync(Visitor visitor, string name)
    {
        var box = fixture.Channel.Sandbox;
        using var chosen = await visitor.Http.GetAsync(new Uri(box.BaseAddress, $"/sandbox/v1/sign-in?user={box.User(name).UnionId}&return=/"), Cancel);
        ((int)chosen.StatusCode).ShouldBeLessThan(400);
    }

    private static async Task<HttpStatusCode> FollowAsync(Visitor visitor, string path)
    {
        for (var hops = 0; hops < 10; hops++)
        {
            using var answer = await visitor.GetAsync(path, Cancel);
            if (answer.Headers.Location is not { } next) return answer.StatusCode;
            path = next.OriginalString;
        }

        throw new InvalidOperationException("The redirects go round in a circle.");
    }
}
