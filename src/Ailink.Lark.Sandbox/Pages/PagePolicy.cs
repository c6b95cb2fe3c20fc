using System.Security.Cryptography;
using System.Text;

namespace Ailink.Lark.Sandbox;

/// <summary>What a browser may load for the sandbox's pages: nothing from elsewhere, no inline script.</summary>
internal static class PagePolicy
{
    public const string Client =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The authorize page has one style, known by its hash, and no script.</summary>
    public static readonly string Authorize =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(AuthorizePage.Style)))}'; base-uri 'none'; frame-ancestors 'none'";
}
