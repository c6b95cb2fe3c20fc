using Ailink.Lark.Events;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ailink.Lark;

/// <summary>Registers what all apps share of events. It costs nothing until the first event comes.</summary>
internal static class LarkEventServices
{
    public static void AddLarkEvents(this IServiceCollection services)
    {
        services.TryAddSingleton<ILarkEventLedger>(static provider => new MemoryEventLedger(provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<BotIds>();
        services.AddSingleton<ChatLanes>();
        services.AddSingleton<EventSubscriptions>();
        services.AddSingleton<EventWork>();
        services.AddSingleton<LarkEventApps>();
        services.AddSingleton<LarkEventDispatcher>();
        services.AddSingleton<LarkEventMetrics>();
        services.AddSingleton<StoredEventApps>();
        services.AddSingleton<UnsignedLimit>();
        services.TryAddSingleton<ILarkEvents, LarkEvents>();
    }
}
