namespace Ailink.Lark;

/// <summary>What <c>AddLark</c> uses unless told otherwise.</summary>
public static class LarkAuthenticationDefaults
{
    /// <summary>The scheme.</summary>
    public const string AuthenticationScheme = "Lark";

    /// <summary>What a page with several ways to sign in calls this one.</summary>
    public const string DisplayName = "Lark";

    /// <summary>Where the browser comes back to. Register the full address with the app (developer console, Security Settings, Redirect URLs).</summary>
    public const string CallbackPath = "/signin-lark";
}
