namespace Ailink.Lark;

/// <summary>Answer of the token call, beside its code. A class: a record would print the token.</summary>
internal sealed class TenantTokenAnswer
{
    public required string TenantAccessToken { get; init; }

    /// <summary>Seconds that remain.</summary>
    public required int Expire { get; init; }
}
