namespace Ailink.Channel.Api.Contracts;

/// <summary>What proves that a write comes from our own page. A class, not a record: a record prints its members.</summary>
internal sealed class AntiforgeryItem
{
    /// <summary>The name of the header to send.</summary>
    public required string Header { get; init; }

    /// <summary>Its value.</summary>
    public required string Token { get; init; }
}
