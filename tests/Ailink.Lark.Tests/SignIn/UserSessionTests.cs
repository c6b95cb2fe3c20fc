using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace Ailink.Lark.Tests.SignIn;

/// <summary>Sessions that renew themselves: a refresh token is good once, and nothing may lose the new one.</summary>
public sealed class UserSessionTests(Desk desk) : IClassFixture<Desk>
{
    private const string TokenPath = "/open-apis/authen/v2/oauth/token";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_callers_of_a_lapsed_session_renew_it_once_and_all_get_the_new_token()
    {
        FakeTimeProvider clock = new(desk.Box.Clock.Now);
        await using var lark = Some.Client(desk.Box, clock);
        MemoryUserSessionStore store = new();
        LarkUserSessions sessions = new(lark, store, clock);
        var first = await Visitor.SignInAsync(desk.Box, lark, ["offline_access"], Cancel);
        await sessions.KeepAsync(desk.Bob, first, Cancel);
        (await sessions.GetTokenAsync(desk.Bob, Cancel)).ShouldBe(first.AccessToken);
        Pass(clock, TimeSpan.FromMinutes(118));
        var before = desk.Box.Calls.To(TokenPath).Count;

        var tokens = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => sessions.GetTokenAsync(desk.Bob, Cancel))));

        desk.Box.Calls.To(TokenPath).Count.ShouldBe(before + 1);
        tokens.Select(token => token.Value).Distinct().ShouldHaveSingleItem().ShouldNotBe(first.AccessToken.Value);
        (await store.FindAsync(lark.AppId, desk.Bob, Cancel))!.AccessToken.Value.ShouldBe(tokens[0].Value);
        (await (await sessions.GetClientAsync(desk.Bob, Cancel)).SignIn.GetUserAsync(tokens[0], Cancel)).Name.ShouldBe("Bob Li");
        await Should.ThrowAsync<LarkCredentialsException>(lark.SignIn.RefreshAsync(first.RefreshToken!, cancellationToken: Cancel));
    }

    [Fact]
    public async Task Two_processes_that_share_a_store_both_go_on_with_the_one_new_session()
    {
        FakeTimeProvider clock = new(desk.Box.Clock.Now);
        await using var lark = Some.Client(desk.Box, clock);
        MemoryUserSessionStore store = new();
        await store.SaveAsync(lark.AppId, desk.Bob, await Visitor.SignInAsync(desk.Box, lark, ["offline_access"], Cancel), Cancel);
        Pass(clock, TimeSpan.FromMinutes(118));

        var both = Task.WhenAll(new LarkUserSessions(lark, store).GetTokenAsync(desk.Bob, Cancel), new LarkUserSessions(lark, store).GetTokenAsync(desk.Bob, Cancel));

        (await both).Select(token => token.Value).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_session_the_store_did_not_take_is_published_to_nobody_and_written_by_the_next_caller()
    {
        FakeTimeProvider clock = new(desk.Box.Clock.Now);
        await using var lark = Some.Client(desk.Box, clock);
        BrokenStore store = new();
        LarkUserSessions sessions = new(lark, store, clock);
        await sessions.KeepAsync(desk.Bob, await Visitor.SignInAsync(desk.Box, lark, ["offline_access"], Cancel), Cancel);
        Pass(clock, TimeSpan.FromMinutes(118));
        store.Broken = true;
        await Should.ThrowAsync<IOException>(sessions.GetTokenAsync(desk.Bob, Cancel));
        var before = desk.Box.Calls.To(TokenPath).Count;
        store.Broken = false;

        var token = await sessions.GetTokenAsync(desk.Bob, Cancel);

        desk.Box.Calls.To(TokenPath).Count.ShouldBe(before, "the session was there already");
        (await store.FindAsync(lark.AppId, desk.Bob, Cancel))!.AccessToken.ShouldBe(token);
    }

    [Fact]
    public async Task A_caller_who_gives_up_does_not_lose_what_the_platform_answered()
    {
        var clock = new FakeTimeProvider(desk.Box.Clock.Now);
        TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously), answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        ScriptedPlatform platform = new();
        platform.On(TokenPath, async (_, _) =>
        {
            asked.SetResult();
            await answer.Task;
            return ScriptedPlatform.Json("""{"code":0,"access_token":"u-2","expires_in":7200,"refresh_token":"r-2","refresh_token_expires_in":604800,"token_type":"Bearer","scope":"offline_access"}""");
        });
        await using var lark = Some.Client(platform, clock);
        MemoryUserSessionStore store = new();
        LarkUserSessions sessions = new(lark, store, clock);
        await sessions.KeepAsync(Some.Person, Session(clock, "u-1", "r-1", TimeSpan.Zero), Cancel);
        using CancellationTokenSource impatient = new();

        var given = sessions.GetTokenAsync(Some.Person, impatient.Token);
        await asked.Task.WaitAsync(Cancel);
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(given);
        var patient = sessions.GetTokenAsync(Some.Person, Cancel);
        answer.SetResult();

        (await patient).Value.ShouldBe("u-2");
        (await store.FindAsync(lark.AppId, Some.Person, Cancel))!.RefreshToken.ShouldBe("r-2");
        platform.Calls.ShouldHaveSingleItem().Body!.ShouldContain("\"refresh_token\":\"r-1\"");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_renewal_that_is_under_way_brings_back_nobody_who_left_and_overwrites_no_newer_session(bool leaves)
    {
        FakeTimeProvider clock = new(desk.Box.Clock.Now);
        TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously), answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        ScriptedPlatform platform = new();
        platform.On(TokenPath, async (_, _) =>
        {
            asked.SetResult();
            await answer.Task;
            return ScriptedPlatform.Json("""{"code":0,"access_token":"u-2","expires_in":7200,"refresh_token":"r-2","refresh_token_expires_in":604800,"token_type":"Bearer","scope":"offline_access"}""");
        });
        await using var lark = Some.Client(platform, clock);
        MemoryUserSessionStore store = new();
        LarkUserSessions sessions = new(lark, store, clock);
        await sessions.KeepAsync(Some.Person, Session(clock, "u-1", "r-1", TimeSpan.Zero), Cancel);

        var renewed = sessions.GetTokenAsync(Some.Person, Cancel);
        await asked.Task.WaitAsync(Cancel);
        var written = leaves ? sessions.ForgetAsync(Some.Person, Cancel) : sessions.KeepAsync(Some.Person, Session(clock, "u-3", "r-3", TimeSpan.FromHours(2)), Cancel);
        var later = sessions.GetTokenAsync(Some.Person, Cancel);
        for (var turn = 0; turn < 50; turn++)
            await Task.Yield(); // whatever could go on without the answer has gone on
        written.IsCompleted.ShouldBeFalse();
        answer.SetResult();
        await written;

        (await renewed).Value.ShouldBe("u-2");
        (await store.FindAsync(lark.AppId, Some.Person, Cancel))?.RefreshToken.ShouldBe(leaves ? null : "r-3");
        if (leaves)
            await Should.ThrowAsync<LarkCredentialsException>(later);
        else
            (await later).Value.ShouldBe("u-3");
    }

    [Fact]
    public async Task Without_offline_access_and_without_a_session_the_user_must_sign_in()
    {
        var tom = desk.Person("Tom Jiang"); // who has never agreed to offline_access: grants add up
        FakeTimeProvider clock = new(desk.Box.Clock.Now);
        await using var lark = Some.Client(desk.Box, clock);
        LarkUserSessions sessions = new(lark, new MemoryUserSessionStore(), clock);
        (await Should.ThrowAsync<LarkCredentialsException>(sessions.GetTokenAsync(tom, Cancel))).Message.ShouldContain("sign in again");
        await sessions.KeepAsync(tom, await Visitor.SignInAsync(desk.Box, lark, [], Cancel, "Tom Jiang"), Cancel);
        await sessions.GetTokenAsync(tom, Cancel);
        Pass(clock, TimeSpan.FromHours(3));
        (await Should.ThrowAsync<LarkCredentialsException>(sessions.GetTokenAsync(tom, Cancel))).Message.ShouldContain("offline_access");
        await sessions.ForgetAsync(tom, Cancel);
        (await Should.ThrowAsync<LarkCredentialsException>(sessions.GetTokenAsync(tom, Cancel))).Message.ShouldContain("no session");
    }

    [Fact]
    public async Task While_the_platform_cannot_be_reached_a_good_token_is_used_to_its_end()
    {
        FakeTimeProvider clock = new(DateTimeOffset.UnixEpoch.AddYears(56));
        ScriptedPlatform platform = new();
        platform.On(TokenPath, _ => throw new HttpRequestException(HttpRequestError.NameResolutionError));
        await using var lark = Some.Client(platform, clock, options => (options.AttemptTimeout, options.TotalTimeout) = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)));
        LarkUserSessions sessions = new(lark, new MemoryUserSessionStore(), clock);
        await sessions.KeepAsync(Some.Person, Session(clock, "u-1", "r-1", TimeSpan.FromMinutes(4)), Cancel);

        var token = sessions.GetTokenAsync(Some.Person, Cancel);
        await Ailink.Testing.VirtualClock.AdvanceUntilAsync(clock, () => token.IsCompleted, TimeSpan.FromMilliseconds(250), TimeSpan.FromMinutes(1), Cancel);

        (await token).Value.ShouldBe("u-1");
    }

    [Fact]
    public async Task A_call_for_a_user_carries_his_token_and_a_lapsed_one_is_told_and_not_renewed()
    {
        ScriptedPlatform platform = new();
        platform.On(ScriptedPlatform.SendPath, _ => ScriptedPlatform.Refusal(99991677));
        await using var lark = Some.Client(platform);
        var user = lark.AsUser(new("u-secret"));

        var refusal = await Should.ThrowAsync<LarkCredentialsException>(user.Messages.SendAsync(Some.Person, "hi", null, Cancel));

        platform.Calls.ShouldHaveSingleItem().Authorization.ShouldBe("Bearer u-secret");
        refusal.Meaning.ShouldContain("lapsed");
        refusal.ToString().ShouldNotContain("u-secret");
        platform.On(ScriptedPlatform.SendPath, _ => ScriptedPlatform.Refusal(99991668, HttpStatusCode.Unauthorized));
        await Should.ThrowAsync<LarkCredentialsException>(user.Messages.SendAsync(Some.Person, "hi", null, Cancel));
        Should.Throw<ArgumentNullException>(() => lark.AsUser(null!));
    }

    private void Pass(FakeTimeProvider clock, TimeSpan time)
    {
        clock.Advance(time);
        desk.Box.Clock.Advance(time);
    }

    private static LarkUserSession Session(TimeProvider clock, string access, string refresh, TimeSpan left) =>
        new() { AccessToken = new(access), ExpiresAt = clock.GetUtcNow() + left, RefreshToken = refresh, RefreshExpiresAt = clock.GetUtcNow().AddDays(7) };

    private sealed class BrokenStore : ILarkUserSessionStore
    {
        private readonly MemoryUserSessionStore _inner = new();

        public bool Broken { get; set; }

        public ValueTask<LarkUserSession?> FindAsync(AppId app, OpenId user, CancellationToken cancellationToken = default) => _inner.FindAsync(app, user, cancellationToken);

        public ValueTask SaveAsync(AppId app, OpenId user, LarkUserSession session, CancellationToken cancellationToken = default) =>
            Broken ? throw new IOException("The disk is full.") : _inner.SaveAsync(app, user, session, cancellationToken);

        public ValueTask RemoveAsync(AppId app, OpenId user, CancellationToken cancellationToken = default) => _inner.RemoveAsync(app, user, cancellationToken);
    }
}
