using Ailink.Lark;
using Ailink.Support;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the Lark channel to the support domain.</summary>
public static class AilinkSupportLarkBuilderExtensions
{
    /// <summary>
    /// Adds the Lark / Feishu channel: cards for mentions, sign-in, and the channels of the support database as the apps of <see cref="ILarkClientFactory"/>.
    /// Which of their events were handled is remembered in <see cref="IWorkClaims"/>. Needs an <see cref="ISecretProtector"/> and a store. The SDK's total timeout becomes <see cref="NotificationOptions.CallTimeout"/>.
    /// </summary>
    /// <param name="support">The support domain.</param>
    /// <param name="configure">Sets at least <see cref="LarkChannelOptions.PublicOrigin"/>, unless the host configures the options elsewhere.</param>
    /// <returns>The same, for more.</returns>
    public static ISupportBuilder AddLarkChannel(this ISupportBuilder support, Action<LarkChannelOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(support);
        var services = support.Services;

        services.AddOptions<LarkChannelOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LarkChannelOptions>, LarkChannelOptionsValidator>());
        if (configure is not null) services.Configure(configure);

        services.AddAilinkLark().WithApps<ChannelAppStore>().UseEventLedger<SupportEventLedger>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<LarkOptions>, LarkTimeouts>());

        services.TryAddSingleton<NotificationCardTemplate>();
        services.TryAddSingleton<INotificationSender, LarkNotificationSender>();
        services.TryAddSingleton<IIdentityProvider, LarkIdentityProvider>();
        return support;
    }
}
