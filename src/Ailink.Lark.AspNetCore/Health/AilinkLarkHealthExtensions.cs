using Ailink.Lark;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the health of the Lark clients.</summary>
public static class AilinkLarkHealthExtensions
{
    /// <summary>
    /// Adds the check <c>lark</c>. It spends no call: it tells whether the settings of each registered app are good, how its month stands, and how each long connection is. Unhealthy is what will not mend
    /// by itself, such as a wrong setting or a connection that has given up; degraded is a connection that is being opened again, or a month whose calls are used up. Its data hold no secrets.
    /// </summary>
    /// <param name="checks">The checks.</param>
    public static IHealthChecksBuilder AddLark(this IHealthChecksBuilder checks)
    {
        ArgumentNullException.ThrowIfNull(checks);
        checks.Services.AddAilinkLark(); // what apps there are is said elsewhere, before or after
        return checks.AddCheck<LarkHealthCheck>("lark");
    }
}
