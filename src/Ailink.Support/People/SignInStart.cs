namespace Ailink.Support;

/// <summary>Where to send the browser to sign in, and what to keep until it comes back. A class, not a record: the verifier is a secret.</summary>
/// <param name="address">Where to send the browser.</param>
/// <param name="state">What the platform hands back with the code.</param>
/// <param name="codeVerifier">What proves, with the code, that the one who began is the one who ends.</param>
public sealed class SignInStart(Uri address, string state, string codeVerifier)
{
    /// <summary>Where to send the browser.</summary>
    public Uri Address { get; } = address;

    /// <summary>What the platform hands back with the code; compare it with what the browser's cookie holds.</summary>
    public string State { get; } = state;

    /// <summary>The secret half of PKCE. Keep it protected, hand it to <see cref="IIdentityProvider.CompleteAsync"/>.</summary>
    public string CodeVerifier { get; } = codeVerifier;

    /// <inheritdoc />
    public override string ToString() => $"{nameof(SignInStart)} (redacted)";
}
