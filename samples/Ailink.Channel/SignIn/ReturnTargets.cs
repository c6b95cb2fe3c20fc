using System.Globalization;
using Ailink.Support;
using Microsoft.AspNetCore.WebUtilities;

namespace Ailink.Channel.SignIn;

/// <summary>
/// Where a sign-in may lead: pages of our own route table, of the same app. The answer is built anew from what was understood, never copied,
/// so that no address of somebody else's can come out.
/// </summary>
internal static class ReturnTargets
{
    /// <summary>The page that was meant, or the app's home.</summary>
    public static string Of(string appId, string? wanted)
    {
        var home = RegisteredAddresses.Home(appId);
        if (wanted is null || !wanted.StartsWith(home, StringComparison.Ordinal)) return home;

        var query = wanted.IndexOf('?', StringComparison.Ordinal);
        var rest = (query < 0 ? wanted : wanted[..query])[home.Length..];
        return rest.Split('/') switch
        {
            ["", "workbench"] => RegisteredAddresses.Workbench(appId),
            ["", "person", "inviteToGroup"] => RegisteredAddresses.Invite(appId),
            ["", "groups", var id] when GroupId.TryParse(id, null, out var group) => $"{home}/groups/{group}{Message(query < 0 ? "" : wanted[query..])}",
            [""] => home + Message(query < 0 ? "" : wanted[query..]),
            _ => home,
        };
    }

    private static string Message(string query)
        => long.TryParse((string?)QueryHelpers.ParseQuery(query).GetValueOrDefault("m"), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? string.Create(CultureInfo.InvariantCulture, $"?m={sequence}")
            : "";
}
