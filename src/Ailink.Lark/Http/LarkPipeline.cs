using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ailink.Lark;

/// <summary>Registers what all apps share: one HTTP client with the pipeline, the tokens, the factory.</summary>
internal static class LarkPipeline
{
    public const string ClientName = "Ailink.Lark";

    public static void AddLarkPipeline(this IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(LarkTransport)))
            return;

        services.AddOptions();
        services.AddLogging();
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<LarkMetrics>();
        services.AddSingleton<LarkTransport>();
        services.TryAddSingleton<ILarkAppTicketStore, MemoryAppTicketStore>();
        services.AddSingleton<AppTokenFetcher>();
        services.AddSingleton<TenantTokenFetcher>();
        services.AddSingleton<LarkTokenCache>();
        services.TryAddSingleton<ILarkClientFactory, LarkClientFactory>();

        var http = services.AddHttpClient(ClientName, static client => client.Timeout = Timeout.InfiniteTimeSpan) // the pipeline keeps time
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan) // the primary handler renews its connections itself
            .ConfigurePrimaryHttpMessageHandler(static () => new LarkPrimaryHandler());
        http.RemoveAllLoggers(); // the transport logs calls, without their addresses' queries
        http.AddResilienceHandler(LarkResilience.PipelineName, LarkResilience.Configure);
        http.AddHttpMessageHandler(static () => new LarkTokenHandler());
        http.AddHttpMessageHandler(static () => new LarkEnvelopeHandler());
    }
}
