namespace Ailink.Benchmarks.Sending;

internal sealed class BareTokenRequest(string appId, string appSecret)
{
    public string AppId { get; } = appId;

    public string AppSecret { get; } = appSecret;
}
