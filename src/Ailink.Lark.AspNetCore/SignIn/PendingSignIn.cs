using Microsoft.AspNetCore.Authentication;

namespace Ailink.Lark;

/// <summary>A sign-in a browser has begun. A class, not a record: the verifier is a secret.</summary>
internal sealed class PendingSignIn
{
    public required AppId App { get; init; }

    public required Uri RedirectUri { get; init; }

    public required string State { get; init; }

    public required string CodeVerifier { get; init; }

    /// <summary>What the caller of the challenge wants, the way back among it.</summary>
    public required AuthenticationProperties Properties { get; init; }
}
