namespace Ailink.Support;

/// <summary>A port: finds out who a customer's person is, by the channel's own sign-in. Asks for nothing but the identity.</summary>
public interface IIdentityProvider
{
    /// <summary>Begins a sign-in. Calls nobody.</summary>
    /// <param name="channel">The channel whose app signs in.</param>
    /// <param name="redirect">Where the platform sends the browser back to: exactly as registered there.</param>
    /// <returns>The address, the state and the verifier.</returns>
    SignInStart Begin(SupportChannel channel, Uri redirect);

    /// <summary>Ends a sign-in: the code becomes an identity, and what was needed to learn it is discarded.</summary>
    /// <param name="channel">The channel whose app signs in.</param>
    /// <param name="code">The code the platform handed to the browser.</param>
    /// <param name="redirect">The same as at the beginning.</param>
    /// <param name="codeVerifier">The verifier of the beginning.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>
    /// The identity, or AUTH_DENIED, AUTH_EXPIRED, NOT_IN_AVAILABILITY, USER_DISABLED, APP_NOT_INSTALLED, APP_DISABLED or LARK_UNREACHABLE.
    /// </returns>
    Task<SupportResult<CustomerIdentity>> CompleteAsync(SupportChannel channel, string code, Uri redirect, string codeVerifier, CancellationToken cancellationToken = default);
}
