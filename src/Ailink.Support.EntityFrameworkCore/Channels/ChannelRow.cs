namespace Ailink.Support;

internal sealed class ChannelRow
{
    public ChannelId Id { get; set; }

    public AccountId AccountId { get; set; }

    public ChannelKind Kind { get; set; }

    public required string AppId { get; set; }

    public required string ProtectedSecret { get; set; }

    public required string OrganisationName { get; set; }

    public string? TenantKey { get; set; }

    public ChannelState State { get; set; }

    public string? StateReason { get; set; }

    public long? MonthlyQuota { get; set; }

    /// <summary>Until when no slot of the channel is claimed: a reading of the dispatch clock.</summary>
    public long PausedUntil { get; set; }

    public string? PauseReason { get; set; }

    public long RowVersion { get; set; }

    public SupportChannel ToChannel() => new(Id, AccountId, Kind, AppId, OrganisationName, TenantKey, State, StateReason, MonthlyQuota);
}
