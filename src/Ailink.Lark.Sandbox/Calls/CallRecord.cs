namespace Ailink.Lark.Sandbox;

/// <summary>A journal line while its call runs: it stands in the journal from arrival on, so that a held call can be seen.</summary>
internal sealed class CallRecord
{
    public required DateTimeOffset Time { get; init; }

    public required string Method { get; init; }

    public required string Path { get; init; }

    public required string Query { get; init; }

    public required string LogId { get; init; }

    public ReadOnlyMemory<byte> Body { get; set; }

    public string? AppId { get; set; }

    public string TokenKind { get; set; } = "none";

    public bool IsHeld { get; set; }

    public int? Status { get; set; }

    public int? Code { get; set; }

    public bool Counted { get; set; }

    public string? Assumption { get; set; }
}
