namespace Ailink.Lark;

/// <summary>What this service has used of the tenant's monthly calls. Kept by counting our own calls: asking the platform is not possible, and would cost calls.</summary>
/// <remarks>
/// <para>
/// Free plans allow a number of calls a calendar month, summed over all custom apps of the tenant. Not counted by the platform: sign-in and tokens, contacts, event subscription, calls that
/// failed, and store apps. Apps that other services call are not seen here, so the number is the least that was used.
/// </para>
/// <para>
/// Several apps of one tenant add up when their credentials name it (<see cref="LarkCredentials.Tenant"/>); else each app is counted for itself. Counts live in memory, unless a store is
/// registered with <c>WithQuotaStore</c>: then they survive a restart and several instances add up.
/// </para>
/// <para>Vendor: https://open.feishu.cn/document/uAjLw4CM/ugTN1YjL4UTN24CO1UjN/platform-updates-/custom-app-api-call-limit</para>
/// </remarks>
public interface ILarkQuota
{
    /// <summary>Where the month stands. Answered from memory, never by a call.</summary>
    LarkQuotaStatus Current { get; }
}
