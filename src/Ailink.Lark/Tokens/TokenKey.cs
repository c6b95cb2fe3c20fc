using System.Security.Cryptography;
using System.Text;

namespace Ailink.Lark;

/// <summary>Whose token: two clients share one only if all of this is equal. A changed secret is another key.</summary>
internal readonly record struct TokenKey(Uri Host, AppId App, string SecretHash, bool StoreApp, TenantKey? Tenant, LarkTokenKind Kind)
{
    public static TokenKey Of(LarkCredentials credentials) => new(
        credentials.Platform.Open,
        credentials.AppId,
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(credentials.AppSecret))),
        credentials.StoreApp,
        credentials.Tenant,
        LarkTokenKind.Tenant);

    /// <summary>The key of the app's own token, which is the same for all its tenants.</summary>
    public TokenKey OfApp() => this with { Tenant = null, Kind = LarkTokenKind.App };
}
