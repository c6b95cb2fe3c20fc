using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;

namespace Ailink.Lark;

/// <summary>Registers what all apps share: one HTTP client with the pipeline, the tokens, the factory.</summary>
internal static class LarkPipeline
{
    public const string ClientName = "Ailink.Lark";

    /// <summary>Sees every registration of this process. Nobody sets it but our tests, which listen to all that a whole run logs.</summary>
    public static Action<IServiceCollection>? Registered { get; set; }

    public static void AddLarkPipeline(this IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(LarkTransport)))
            return;

        services.AddOptions();
        services.AddLogging();
        services.AddMemoryCache();
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<LarkMetrics>();
        services.AddSingleton<LarkPacer>();
        services.AddSingleton<LarkQuotaMeter>();
        services.AddSingleton<LarkResilience>();
        services.AddSingleton<LarkTransport>();
        services.TryAddSingleton<ILarkAppTicketStore, MemoryAppTicketStore>();
        services.AddSingleton<AppTokenFetcher>();
        services.AddSingleton<TenantTokenFetcher>();
        services.AddSingleton<LarkTokenCache>();
        services.TryAddSingleton<ILarkClientFactory, LarkClientFactory>();
        services.AddLarkEvents();

        var http = services.AddHttpClient(ClientName)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan) // the primary handler renews its connections itself
            .ConfigurePrimaryHttpMessageHandler(static () => new LarkPrimaryHandler());
        http.RemoveAllLoggers(); // the transport logs calls, without their addresses' queries
        http.AddHttpMessageHandler(static provider => new ResilienceHandler(provider.GetRequiredService<LarkResilience>().For));
        http.AddHttpMessageHandler(static provider => new LarkAttemptHandler(provider.GetRequiredService<TimeProvider>()));
        Registered?.Invoke(services);
    }
}
