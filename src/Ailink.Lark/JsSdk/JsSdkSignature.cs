namespace Ailink.Lark;

/// <summary>What <c>window.h5sdk.config</c> wants, besides its list of functions.</summary>
/// <param name="AppId">The app: <c>appId</c>.</param>
/// <param name="Timestamp">Milliseconds: <c>timestamp</c>.</param>
/// <param name="Nonce">A word nobody can guess: <c>nonceStr</c>.</param>
/// <param name="Signature">The signature: <c>signature</c>.</param>
public sealed record JsSdkSignature(AppId AppId, long Timestamp, string Nonce, string Signature);
