namespace Ailink.Support;

/// <summary>Work that was begun, and whether it is done.</summary>
internal sealed class WorkClaimRow
{
    public required string Key { get; set; }

    public DateTimeOffset LeaseUntil { get; set; }

    public bool IsDone { get; set; }

    public int Attempts { get; set; }

    /// <summary>When it may be forgotten.</summary>
    public DateTimeOffset LeavesAt { get; set; }
}
