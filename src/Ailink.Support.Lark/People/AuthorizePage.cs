using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Ailink.Lark;

namespace Ailink.Support;

/// <summary>
/// The address of the platform's page where a sign-in begins. Made here and not by a client of the SDK: a client wants the app's secret, and whoever only opens the
/// sign-in page should not cause one to be unprotected.
/// </summary>
internal static class AuthorizePage
{
    private const int SecretBytes = 32;

    public static SignInStart Begin(LarkPlatform platform, AppId app, Uri redirect)
    {
        ArgumentNullException.ThrowIfNull(redirect);
        if (!redirect.IsAbsoluteUri || redirect.Scheme is not ("http" or "https"))
            throw new ArgumentException("The redirect address must be absolute, http or https, and registered with the app.", nameof(redirect));

        var state = NewSecret();
        var verifier = NewSecret();

        // S256 by name: the platform's default is plain, which proves nothing.
        var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        var query = $"client_id={Uri.EscapeDataString(app.ToString())}&response_type=code&redirect_uri={Uri.EscapeDataString(redirect.OriginalString)}"
            + $"&state={state}&code_challenge={challenge}&code_challenge_method=S256";
        return new SignInStart(new Uri(platform.Accounts, "/open-apis/authen/v1/authorize?" + query), state, verifier);
    }

    private static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
}
