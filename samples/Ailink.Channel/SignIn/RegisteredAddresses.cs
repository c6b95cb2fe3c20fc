namespace Ailink.Channel.SignIn;

/// <summary>
/// The five addresses a customer registers as redirect URLs of the app. Lark may send a browser with <c>code</c> and <c>state</c> back to any of them,
/// so each of them ends a sign-in as well as the callback does.
/// </summary>
internal static class RegisteredAddresses
{
    /// <summary>Query of the login page: somebody has just signed out, so nothing goes on by itself.</summary>
    public const string SignedOut = "signed_out";

    private static readonly Func<string, string>[] Five = [Home, Workbench, Login, Callback, Invite];

    /// <summary>The web app's home.</summary>
    public static string Home(string appId) => $"/feishu/{Uri.EscapeDataString(appId)}";

    /// <summary>The overview.</summary>
    public static string Workbench(string appId) => Home(appId) + "/workbench";

    /// <summary>The page with the sign-in's button.</summary>
    public static string Login(string appId) => $"/thirdparty/feishu/{Uri.EscapeDataString(appId)}/login";

    /// <summary>Where a sign-in begins: not registered, only ours.</summary>
    public static string Start(string appId) => Login(appId) + "/start";

    /// <summary>Where a sign-in ends.</summary>
    public static string Callback(string appId) => $"/thirdparty/feishu/{Uri.EscapeDataString(appId)}/oauth2/callback";

    /// <summary>Where an invitation's link leads.</summary>
    public static string Invite(string appId) => Home(appId) + "/person/inviteToGroup";

    /// <summary>All five.</summary>
    public static IEnumerable<string> All(string appId) => Five.Select(address => address(appId));

    /// <summary>The app whose registered address this path is, or null. Case and slashes must be as registered: the platform compares literally.</summary>
    public static string? AppOf(PathString path)
    {
        var parts = path.Value?.Split('/') ?? [];
        var appId = parts switch
        {
            ["", "feishu", { Length: > 0 } app, ..] => app,
            ["", "thirdparty", "feishu", { Length: > 0 } app, ..] => app,
            _ => null,
        };
        return appId is not null && All(appId).Any(address => path.Equals(new PathString(Uri.UnescapeDataString(address)), StringComparison.Ordinal)) ? appId : null;
    }
}
