using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Ailink.Lark;

/// <summary>
/// Keeps what a browser has begun in a protected cookie of that browser, named by the state: app, redirect address, code verifier and the way back. So none of it ever stands in an address, and an answer
/// is good in the browser that asked, once.
/// </summary>
internal static class PendingSignIns
{
    private const string App = ".lark.app";
    private const string Redirect = ".lark.redirect";
    private const string State = ".lark.state";
    private const string Until = ".lark.until";
    private const string Verifier = ".lark.verifier";

    /// <summary>Remembers.</summary>
    /// <param name="context">The request of the browser that begins.</param>
    /// <param name="options">The scheme's options.</param>
    /// <param name="pending">What is begun.</param>
    /// <param name="path">Where the cookie is wanted again: nowhere else is it sent.</param>
    /// <param name="now">The time.</param>
    public static void Keep(HttpContext context, LarkAuthenticationOptions options, PendingSignIn pending, string path, DateTimeOffset now)
    {
        var properties = pending.Properties.Clone();
        properties.Items[App] = pending.App.Value;
        properties.Items[Redirect] = pending.RedirectUri.OriginalString;
        properties.Items[State] = pending.State;
        properties.Items[Verifier] = pending.CodeVerifier;
        properties.Items[Until] = (now + options.RemoteAuthenticationTimeout).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        context.Response.Cookies.Append(NameOf(options, pending.State), options.Pending!.Protect(properties), Cookie(context, options, path, now));
    }

    /// <summary>Takes what this browser began with this state; null when it did not, took too long, or has taken it already.</summary>
    public static PendingSignIn? Take(HttpContext context, LarkAuthenticationOptions options, string state, string path, DateTimeOffset now)
    {
        var name = NameOf(options, state);
        if (context.Request.Cookies[name] is not { } kept)
            return null;
        context.Response.Cookies.Delete(name, Cookie(context, options, path, now));
        if (options.Pending!.Unprotect(kept) is not { } properties)
            return null;

        var (app, redirect, begun, verifier, until) = (Out(App), Out(Redirect), Out(State), Out(Verifier), Out(Until));
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(begun), Encoding.UTF8.GetBytes(state)))
            return null;
        return long.Parse(until, CultureInfo.InvariantCulture) <= now.ToUnixTimeSeconds()
            ? null
            : new PendingSignIn { App = new AppId(app), RedirectUri = new Uri(redirect), State = begun, CodeVerifier = verifier, Properties = properties };

        string Out(string item)
        {
            properties.Items.Remove(item, out var value);
            return value ?? "";
        }
    }

    private static string NameOf(LarkAuthenticationOptions options, string state) =>
        options.CorrelationCookie.Name + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state)).AsSpan(0, 8));

    private static CookieOptions Cookie(HttpContext context, LarkAuthenticationOptions options, string path, DateTimeOffset now)
    {
        var cookie = options.CorrelationCookie.Build(context, now);
        cookie.Path = path;
        return cookie;
    }
}
