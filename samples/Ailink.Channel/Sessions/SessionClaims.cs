using System.Globalization;
using System.Security.Claims;
using Ailink.Support;

namespace Ailink.Channel.Sessions;

/// <summary>What a cookie holds: names, and when it all began. Everything else is looked up, so that nothing in a cookie can be out of date.</summary>
internal static class SessionClaims
{
    private const string App = "app";
    private const string Person = "person";
    private const string Started = "started";
    private const string Member = "member";

    /// <summary>The principal of a session.</summary>
    /// <param name="scheme">One of <see cref="SessionSchemes"/>.</param>
    /// <param name="person">Who.</param>
    /// <param name="started">When the session began.</param>
    /// <param name="app">The app of a customer's person; empty for the service team.</param>
    /// <param name="isMember">Whether the person is in the main group now: whoever was and is removed has to sign in again.</param>
    public static ClaimsPrincipal Of(string scheme, PersonId person, DateTimeOffset started, string app = "", bool isMember = false) => new(new ClaimsIdentity(
    [
        // Antiforgery tokens belong to this one claim, so they survive what else changes.
        new(ClaimTypes.NameIdentifier, $"{scheme}:{app}:{person}"),
        new(App, app),
        new(Person, person.ToString()),
        new(Started, started.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        new(Member, isMember ? "1" : "0"),
    ], scheme));

    /// <summary>The app.</summary>
    public static string AppOf(ClaimsPrincipal principal) => principal.FindFirstValue(App) ?? "";

    /// <summary>The person, or null when the cookie is not one of ours.</summary>
    public static PersonId? PersonOf(ClaimsPrincipal principal) => PersonId.TryParse(principal.FindFirstValue(Person), null, out var id) ? id : null;

    /// <summary>When the session ends at the latest.</summary>
    public static DateTimeOffset LastMomentOf(ClaimsPrincipal principal)
        => (long.TryParse(principal.FindFirstValue(Started), CultureInfo.InvariantCulture, out var started)
            ? DateTimeOffset.FromUnixTimeSeconds(started)
            : DateTimeOffset.UnixEpoch) + SessionSchemes.Longest;

    /// <summary>Whether the person was in the main group when the cookie was last written.</summary>
    public static bool WasMember(ClaimsPrincipal principal) => principal.FindFirstValue(Member) == "1";

    /// <summary>The same session, now of a member.</summary>
    public static ClaimsPrincipal AsMember(ClaimsPrincipal principal)
    {
        var identity = ((ClaimsIdentity)principal.Identity!).Clone();
        identity.RemoveClaim(identity.FindFirst(Member));
        identity.AddClaim(new Claim(Member, "1"));
        return new ClaimsPrincipal(identity);
    }
}
