using System.Text.Json;

namespace Ailink.Lark.Sandbox;

/// <summary>What came of a user's click.</summary>
/// <param name="OpenUrl">The address the client opens; null when the component opens none.</param>
/// <param name="ErrorCode">The code the user's client shows, such as 200340 when the app has no callback URL; null when all is well.</param>
/// <param name="ErrorMessage">What the client says about it.</param>
public sealed record SandboxClick(Uri? OpenUrl, int? ErrorCode, string? ErrorMessage)
{
    /// <summary>The notice the app answered with; null when it answered none.</summary>
    public SandboxToast? Toast { get; init; }

    /// <summary>The card the app answered with, which the message shows now; null when the card stayed.</summary>
    public JsonElement? Card { get; init; }
}
