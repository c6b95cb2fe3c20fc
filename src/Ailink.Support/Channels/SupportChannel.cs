namespace Ailink.Support;

/// <summary>One app of one customer. Never holds the secret.</summary>
/// <param name="Id">The id.</param>
/// <param name="Account">Whose channel it is.</param>
/// <param name="Kind">The platform's brand.</param>
/// <param name="AppId">The app's id on the platform; unique among all channels.</param>
/// <param name="OrganisationName">The customer's organisation as typed in or reported.</param>
/// <param name="TenantKey">The organisation on the platform; known after the first sign-in or check.</param>
/// <param name="State">How far it has come.</param>
/// <param name="StateReason">Why it is in that state, for people: for a degraded channel one of <see cref="ChannelReasons"/>.</param>
/// <param name="MonthlyQuota">The platform's limit of calls a month; null when there is none.</param>
public sealed record SupportChannel(
    ChannelId Id,
    AccountId Account,
    ChannelKind Kind,
    string AppId,
    string OrganisationName,
    string? TenantKey,
    ChannelState State,
    string? StateReason = null,
    long? MonthlyQuota = null);
