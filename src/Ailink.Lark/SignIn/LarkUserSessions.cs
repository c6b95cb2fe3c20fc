using System.Collections.Concurrent;

namespace Ailink.Lark;

/// <summary>
/// Tokens of users that are always good: it renews a session when five minutes or less remain. A refresh token is good once, so one caller renews while all others wait, and the new
/// session is in the store before anybody gets its token. Keep one of these for each app.
/// </summary>
/// <remarks>
/// Several processes may share a store: who comes too late with a used refresh token finds the new session there. A session lives for as long as its user comes back within the life of the
/// refresh token (seven days), and a year at most. Vendor: https://open.feishu.cn/document/authentication-management/access-token/refresh-user-access-token
/// </remarks>
/// <param name="lark">The app.</param>
/// <param name="store">Where sessions are kept.</param>
/// <param name="time">The clock; default the machine's.</param>
public sealed class LarkUserSessions(ILarkClient lark, ILarkUserSessionStore store, TimeProvider? time = null)
{
    private const int LooksForAnothers = 5;

    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly Lock _gate = new();

    // What is being done to the session of a user: one thing at a time, or a renewal would write its older session over a newer one, or bring back somebody who has left.
    private readonly Dictionary<OpenId, Task<LarkUserSession?>> _turns = [];

    // Renewed, but the store has not taken it: kept until it does, for nobody else has it.
    private readonly ConcurrentDictionary<OpenId, LarkUserSession> _unwritten = new();

    /// <summary>Keeps the session of a user who has just signed in.</summary>
    /// <param name="user">The user, from <see cref="ILarkSignIn.GetUserAsync"/>.</param>
    /// <param name="session">The session, from <see cref="ILarkSignIn.CompleteAsync"/>.</param>
    /// <param name="cancellationToken">Stops the wait; a write that has begun goes on.</param>
    public Task KeepAsync(OpenId user, LarkUserSession session, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        return ThenAsync(Checked(user), async () =>
        {
            await store.SaveAsync(lark.AppId, user, session).ConfigureAwait(false);
            _unwritten.TryRemove(user, out _);
            return session;
        }).WaitAsync(cancellationToken);
    }

    /// <summary>A token of the user that is good for five minutes at least (less only while the platform cannot be reached).</summary>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Stops the wait; a renewal that has begun goes on, or its result would be lost.</param>
    /// <exception cref="LarkCredentialsException">The user must sign in: there is no session, or it cannot be renewed (without <c>offline_access</c>, lapsed, revoked).</exception>
    /// <exception cref="LarkException">The renewal failed.</exception>
    public async Task<UserAccessToken> GetTokenAsync(OpenId user, CancellationToken cancellationToken = default)
    {
        var held = await store.FindAsync(lark.AppId, Checked(user), cancellationToken).ConfigureAwait(false);
        if (held is not null && IsGood(held) && !_unwritten.ContainsKey(user))
            return held.AccessToken;
        return (await RenewalAsync(user).WaitAsync(cancellationToken).ConfigureAwait(false) ?? throw SignInAgain("There is no session of this user", null)).AccessToken;
    }

    /// <summary>The client that calls for the user, with a good token. Ask again for each piece of work.</summary>
    /// <inheritdoc cref="GetTokenAsync"/>
    public async Task<ILarkClient> GetClientAsync(OpenId user, CancellationToken cancellationToken = default) => lark.AsUser(await GetTokenAsync(user, cancellationToken).ConfigureAwait(false));

    /// <summary>Forgets a user's session. The platform knows no sign-out for apps: its tokens stay good until they lapse.</summary>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Stops the wait; a removal that has begun goes on.</param>
    public Task ForgetAsync(OpenId user, CancellationToken cancellationToken = default) =>
        ThenAsync(Checked(user), async () =>
        {
            await store.RemoveAsync(lark.AppId, user).ConfigureAwait(false);
            _unwritten.TryRemove(user, out _);
            return null;
        }).WaitAsync(cancellationToken);

    private Task<LarkUserSession?> RenewalAsync(OpenId user)
    {
        lock (_gate)
            return _turns.TryGetValue(user, out var turn) && !turn.IsCompleted ? turn : TurnAsync(user, after: null, async () => await RenewAsync(user).ConfigureAwait(false));
    }

    private Task<LarkUserSession?> ThenAsync(OpenId user, Func<Task<LarkUserSession?>> work)
    {
        lock (_gate)
            return TurnAsync(user, _turns.GetValueOrDefault(user), work);
    }

    // Under the lock. Of its own: when the caller who started it gives up, the platform's answer must still be written down.
    private Task<LarkUserSession?> TurnAsync(OpenId user, Task? after, Func<Task<LarkUserSession?>> work)
    {
        var turn = _turns[user] = Task.Run(async () =>
        {
            if (after is not null)
                await after.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return await work().ConfigureAwait(false);
        });
        _ = turn.ContinueWith(
            done =>
            {
                _ = done.Exception;
                lock (_gate)
                {
                    if (_turns.GetValueOrDefault(user) == done)
                        _turns.Remove(user);
                }
            },
            CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        return turn;
    }

    private async Task<LarkUserSession> RenewAsync(OpenId user)
    {
        if (_unwritten.TryGetValue(user, out var waiting))
            return await WriteAsync(user, waiting).ConfigureAwait(false);
        var held = await store.FindAsync(lark.AppId, user).ConfigureAwait(false) ?? throw SignInAgain("There is no session of this user", null);
        if (IsGood(held))
            return held; // somebody else was faster
        if (held.RefreshToken is not { } refreshToken)
            return StillGood(held) ? held : throw SignInAgain("The session has lapsed, and has no refresh token: ask for the scope offline_access", null);
        if (held.RefreshExpiresAt is { } end && end <= _time.GetUtcNow())
            return StillGood(held) ? held : throw SignInAgain("The session has lapsed, and so has its refresh token", null);
        try
        {
            return await WriteAsync(user, await lark.SignIn.RefreshAsync(refreshToken).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (LarkCredentialsException refusal)
        {
            // Another process may have used the refresh token first; then its session is in the store, or about to be.
            return await AnothersAsync(user, refreshToken).ConfigureAwait(false) ?? (StillGood(held) ? held : throw SignInAgain(refusal.Meaning, refusal));
        }
        catch (LarkUnavailableException) when (StillGood(held))
        {
            return held;
        }
    }

    private async Task<LarkUserSession> WriteAsync(OpenId user, LarkUserSession session)
    {
        _unwritten[user] = session;
        await store.SaveAsync(lark.AppId, user, session).ConfigureAwait(false);
        _unwritten.TryRemove(new(user, session));
        return session;
    }

    private async Task<LarkUserSession?> AnothersAsync(OpenId user, string usedToken)
    {
        for (var look = 0; look < LooksForAnothers; look++)
        {
            if (await store.FindAsync(lark.AppId, user).ConfigureAwait(false) is { } found && found.RefreshToken != usedToken && IsGood(found))
                return found;
            await Task.Delay(BetweenLooks, _time).ConfigureAwait(false);
        }

        return null;
    }

    private bool IsGood(LarkUserSession session) => session.ExpiresAt - _time.GetUtcNow() > Margin;

    private bool StillGood(LarkUserSession session) => session.ExpiresAt > _time.GetUtcNow();

    private LarkCredentialsException SignInAgain(string meaning, LarkException? refusal) => new($"{meaning}: {lark.AppId} has no token of this user. Let the user sign in again.", refusal)
    {
        Code = refusal?.Code ?? 0, Status = refusal?.Status, LogId = refusal?.LogId, Api = "POST authen/v2/oauth/token", Meaning = meaning, Retry = RetryAdvice.Never,
    };

    private static OpenId Checked(OpenId user) => user.IsEmpty ? throw new ArgumentException("The user is empty.", nameof(user)) : user;
}
