using Ailink.Lark;
using Ailink.Lark.Events;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

public static partial class AilinkLarkBuilderExtensions
{
    /// <summary>
    /// Receives events and card actions through a connection this process opens, with the same handlers as the webhook. The connection of a registered app is opened and closed with the host, which does not start
    /// when the platform says that trying again would not help. Without a fixed app, start apps with <see cref="ILarkLongConnections"/>.
    /// </summary>
    /// <param name="lark">The registration.</param>
    /// <param name="configure">Changes limits and timeouts. Apps started with <see cref="ILarkLongConnections"/> go by those of the unnamed registration.</param>
    public static ILarkBuilder AddLongConnection(this ILarkBuilder lark, Action<LongConnectionOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(lark);
        var (services, name) = (lark.Services, lark.Name);
        var options = services.AddOptions<LongConnectionOptions>(name).ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LongConnectionOptions>, LongConnectionOptionsValidator>());
        services.TryAddSingleton<LongConnectionMetrics>();
        services.TryAddSingleton<SocketOpener>();
        services.TryAddSingleton<LongConnections>();
        services.TryAddSingleton<ILarkLongConnections>(static provider => provider.GetRequiredService<LongConnections>());
        if (services.Any(service => service.ImplementationInstance is LarkRegistration registration && registration.Name == name))
        {
            services.AddSingleton<IHostedService>(provider =>
                new LongConnectionService(name, provider.GetRequiredService<ILarkClientFactory>(), provider.GetRequiredService<LongConnections>()));
        }

        return lark;
    }
}
