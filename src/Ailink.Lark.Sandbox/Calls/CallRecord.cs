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

    /// <summary>The template of the path, such as <c>/open-apis/im/v1/messages/:message_id</c>; null for a path nobody knows.</summary>
    public string? Api { get; set; }

    /// <summary>The tenant whose quota it counted in; null when it did not count.</summary>
    public string? CountedFor { get; set; }

    public string? Assumption { get; set; }

    /// <summary>The rule that refused, or that the answer rests on.</summary>
    public Rule? Rule { get; set; }

    /// <summary>What was answered, of the latest calls only; empty for pages, files and what is too long.</summary>
    public ReadOnlyMemory<byte> Answer { get; set; }
}
