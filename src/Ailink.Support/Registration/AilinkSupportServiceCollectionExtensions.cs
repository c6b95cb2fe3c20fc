using Ailink.Support;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the support domain to a host.</summary>
public static class AilinkSupportServiceCollectionExtensions
{
    /// <summary>
    /// Adds the support domain. A store (such as <c>UseSqlite</c>), an <see cref="ISecretProtector"/> and, for notifications, an
    /// <see cref="INotificationSender"/> belong to it. <see cref="NotificationOptions"/> are bound by the host.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Changes the limits.</param>
    /// <returns>Where the store and the channels are added.</returns>
    public static ISupportBuilder AddAilinkSupport(this IServiceCollection services, Action<SupportOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<SupportOptions>().ValidateOnStart();
        services.AddOptions<NotificationOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SupportOptions>, SupportOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<NotificationOptions>, NotificationOptionsValidator>());
        if (configure is not null) services.Configure(configure);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ISupportAccounts, SupportAccounts>();
        services.TryAddSingleton<ISupportChannels, SupportChannels>();
        services.TryAddSingleton<ISupportPeople, SupportPeople>();
        services.TryAddSingleton<ISupportGroups, SupportGroups>();
        services.TryAddSingleton<ISupportMessages, SupportMessages>();
        services.TryAddSingleton<LiveHub>();
        services.TryAddSingleton<ISupportLive>(provider => provider.GetRequiredService<LiveHub>());
        services.TryAddSingleton<ILiveFanOut>(provider => provider.GetRequiredService<LiveHub>());
        services.TryAddSingleton<NotificationBell>();
        services.TryAddSingleton(provider => ActivatorUtilities.CreateInstance<NotificationDispatcher>(provider));   // not looked at by a host that sends nothing
        services.TryAddSingleton<ISupportNotifications, SupportNotifications>();
        services.AddHostedService<NotificationWorker>();
        return new SupportBuilder(services);
    }
}
