using System.Net;
using System.Text.Json;

namespace Ailink.Lark.Sandbox.Tests;

public sealed class ChallengeTests
{
    [Theory]
    [InlineData("event_url")]
    [InlineData("callback_url")]
    public async Task A_url_is_asked_encrypted_but_unsigned_and_then_used(string name)
    {
        await using var caller = await Caller.StartAsync();
        await using var app = await Receiver.StartAsync();
        var changed = await PatchAsync(caller, new Dictionary<string, object?> { [name] = app.Url });
        changed.Status.ShouldBe(HttpStatusCode.OK, changed.Text);
        changed.Json.GetProperty(name).GetString().ShouldBe(app.Url.OriginalString);
        var challenge = app.Challenges.ShouldHaveSingleItem();
        challenge.IsEncrypted.ShouldBeTrue();
        challenge.HasSignature.ShouldBeFalse();
        challenge.Json.GetProperty("token").GetString().ShouldBe("sandbox-verify");
        challenge.Json.GetProperty("type").GetString().ShouldBe("url_verification");
    }

    [Fact]
    public async Task Keys_of_the_same_body_count_for_the_challenge()
    {
        await using var caller = await Caller.StartAsync();
        await using var app = await Receiver.StartAsync();
        app.Key = "new-key";
        (await PatchAsync(caller, new { event_url = app.Url, encrypt_key = "new-key", verification_token = "new-token" })).Status.ShouldBe(HttpStatusCode.OK);
        app.Challenges.ShouldHaveSingleItem().Json.GetProperty("token").GetString().ShouldBe("new-token");
        caller.Sandbox.App.EncryptKey.ShouldBe("new-key");
    }

    [Fact]
    public async Task Without_a_key_the_challenge_is_plain()
    {
        await using var caller = await Caller.StartAsync();
        await using var app = await Receiver.StartAsync();
        (await PatchAsync(caller, new { event_url = app.Url, encrypt_key = "" })).Status.ShouldBe(HttpStatusCode.OK);
        app.Challenges.ShouldHaveSingleItem().IsEncrypted.ShouldBeFalse();
    }

    [Theory]
    [InlineData(200, """{"challenge":"another"}""")]
    [InlineData(200, "nonsense")]
    [InlineData(500, "{}")]
    [InlineData(302, "{}")]
    public async Task A_failed_challenge_changes_nothing(int status, string body)
    {
        await using var caller = await Caller.StartAsync();
        await using var app = await Receiver.StartAsync();
        app.AnswerChallenge = _ => (status, body);
        var refused = await PatchAsync(caller, new { event_url = app.Url, verification_token = "other", redirect_urls = Array.Empty<string>() });
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Json.GetProperty("code").GetString().ShouldBe("challenge_failed");
        refused.Json.GetProperty("message").GetString()!.ShouldContain("event_url");
        caller.Sandbox.App.EventUrl.ShouldBeNull();
        caller.Sandbox.App.VerificationToken.ShouldBe("sandbox-verify");
        caller.Sandbox.App.RedirectUrls.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_challenge_must_be_answered_within_a_second()
    {
        var time = Ailink.Testing.VirtualClock.New();
        await using var caller = await Caller.StartAsync(options => options.TimeProvider = time);
        await using var app = await Receiver.StartAsync();
        using var never = new SemaphoreSlim(0);
        app.AnswerChallenge = _ =>
        {
            time.Advance(TimeSpan.FromSeconds(1));
            never.Wait(TimeSpan.FromSeconds(20), Cancel);
            return (200, "{}");
        };
        var refused = await PatchAsync(caller, new { event_url = app.Url });
        never.Release();
        refused.Json.GetProperty("message").GetString()!.ShouldContain("within a second");
    }

    [Fact]
    public async Task What_is_no_web_address_is_refused_and_an_empty_one_clears()
    {
        await using var caller = await Caller.StartAsync();
        foreach (var wrong in (string[])["ftp://127.0.0.1/", "file:///etc/passwd", "hook", "javascript:alert(1)"])
            (await PatchAsync(caller, new { event_url = wrong })).Status.ShouldBe(HttpStatusCode.BadRequest);
        caller.Sandbox.App.EventUrl = new Uri("http://127.0.0.1:9/");
        (await PatchAsync(caller, new { event_url = "" })).Json.GetProperty("event_url").ValueKind.ShouldBe(JsonValueKind.Null);
        caller.Sandbox.App.EventUrl.ShouldBeNull();
    }

    private static Task<Reply> PatchAsync(Caller caller, object body) => caller.ControlAsync(HttpMethod.Patch, "/apps/" + caller.Sandbox.App.Id, body);
}
