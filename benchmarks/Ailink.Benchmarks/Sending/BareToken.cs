namespace Ailink.Benchmarks.Sending;

internal sealed class BareToken
{
    public int Code { get; init; }

    public required string TenantAccessToken { get; init; }
}
