namespace Ailink.Support;

/// <summary>Connects an app to an account. A class, not a record: it holds the secret.</summary>
public sealed class RegisterChannel
{
    /// <summary>Whose channel it becomes.</summary>
    public required AccountId Account { get; init; }

    /// <summary>The platform's brand.</summary>
    public required ChannelKind Kind { get; init; }

    /// <summary>The app's id on the platform.</summary>
    public required string AppId { get; init; }

    /// <summary>The app's secret; stored protected, never handed out but as <see cref="ChannelCredentials"/>.</summary>
    public required string AppSecret { get; init; }

    /// <summary>The customer's organisation as typed in.</summary>
    public required string OrganisationName { get; init; }

    /// <summary>The organisation on the platform, if known already.</summary>
    public string? TenantKey { get; init; }

    /// <summary>The state to begin in; <see cref="ChannelState.Draft"/> unless somebody proved more.</summary>
    public ChannelState State { get; init; } = ChannelState.Draft;

    /// <summary>The platform's limit of calls a month; null when there is none.</summary>
    public long? MonthlyQuota { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"{nameof(RegisterChannel)} {AppId} (secret redacted)";
}
