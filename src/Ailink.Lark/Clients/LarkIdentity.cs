namespace Ailink.Lark;

/// <summary>Who an app is at present, and what it keeps as such. Never changed, only replaced: with another secret come other tokens.</summary>
internal sealed class LarkIdentity(LarkCredentials credentials, TokenSource tokens, LarkQuotaAccount quota)
{
    public LarkCredentials Credentials { get; } = credentials;

    public TokenSource Tokens { get; } = tokens;

    public LarkQuotaAccount Quota { get; } = quota;
}
