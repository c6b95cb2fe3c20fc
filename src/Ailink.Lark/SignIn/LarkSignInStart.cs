namespace Ailink.Lark;

/// <summary>A sign-in that has begun. Keep <see cref="State"/> and <see cref="CodeVerifier"/> where only this browser brings them back (a protected cookie), and send it to <see cref="Address"/>.</summary>
public sealed class LarkSignInStart
{
    internal LarkSignInStart(Uri address, string state, string codeVerifier) => (Address, State, CodeVerifier) = (address, state, codeVerifier);

    /// <summary>The platform's page.</summary>
    public Uri Address { get; }

    /// <summary>Comes back with the user: refuse an answer with another one.</summary>
    public string State { get; }

    /// <summary>Proves that who completes the sign-in began it: a secret.</summary>
    public string CodeVerifier { get; }

    /// <summary>Neither state nor verifier.</summary>
    public override string ToString() => Address.GetLeftPart(UriPartial.Path);
}
