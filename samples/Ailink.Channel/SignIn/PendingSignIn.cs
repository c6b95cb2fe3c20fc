namespace Ailink.Channel.SignIn;

/// <summary>A sign-in that was begun in this browser. A class, not a record: the verifier is a secret.</summary>
internal sealed class PendingSignIn
{
    /// <summary>The app.</summary>
    public required string AppId { get; init; }

    /// <summary>What the platform hands back with the code.</summary>
    public required string State { get; init; }

    /// <summary>The secret half of PKCE.</summary>
    public required string CodeVerifier { get; init; }

    /// <summary>The page to go to afterwards, from our own route table.</summary>
    public required string Return { get; init; }

    /// <summary>Whether this one was begun because the one before came too late.</summary>
    public bool IsSecondTry { get; init; }
}
