using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ailink.Channel.Hosting;
using Microsoft.AspNetCore.DataProtection;

namespace Ailink.Channel.SignIn;

/// <summary>
/// Keeps what was begun in a protected cookie of its own, named by the state, so that two tabs signing in at once do not take each other's.
/// Lax, because the answer comes from another site.
/// </summary>
internal sealed class PendingSignIns(IDataProtectionProvider protection, PublicOrigin origin)
{
    private const string Prefix = "ailink_signin_";

    // The platform's code lives five minutes; consent takes a person the other ten.
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("Ailink.Channel.SignIn").ToTimeLimitedDataProtector();

    /// <summary>Remembers a sign-in in the browser that begins it.</summary>
    public void Keep(HttpContext context, PendingSignIn pending)
        => context.Response.Cookies.Append(NameOf(pending.State), _protector.Protect(JsonSerializer.Serialize(pending), Life), Cookie(Life));

    /// <summary>Takes what this browser began with this state, or null: begun elsewhere, too long ago, or taken already.</summary>
    public PendingSignIn? Take(HttpContext context, string state)
    {
        var name = NameOf(state);
        if (context.Request.Cookies[name] is not { } kept) return null;
        context.Response.Cookies.Delete(name, Cookie(life: null));
        try
        {
            var pending = JsonSerializer.Deserialize<PendingSignIn>(_protector.Unprotect(kept));
            return pending is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(pending.State), Encoding.UTF8.GetBytes(state))
                ? pending
                : null;
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private static string NameOf(string state) => Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state)).AsSpan(0, 8));

    private CookieOptions Cookie(TimeSpan? life) => new()
    {
        Path = "/",
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = origin.IsHttps,
        MaxAge = life,
        IsEssential = true,
    };
}
