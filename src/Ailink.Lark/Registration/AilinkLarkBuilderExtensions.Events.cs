using System.Diagnostics.CodeAnalysis;
using Ailink.Lark;
using Ailink.Lark.Events;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

public static partial class AilinkLarkBuilderExtensions
{
    /// <summary>
    /// Handles events of one kind: <see cref="MessageReceived"/> and its like, <see cref="UnknownEvent"/> for those that have no record, <see cref="LarkEvent"/> for all. It sees the events of the apps
    /// of this registration, without a fixed app those of every app in the store. Several handlers of one event run one after the other, in the order they were added.
    /// </summary>
    /// <typeparam name="TEvent">The kind.</typeparam>
    /// <param name="lark">The registration.</param>
    /// <param name="handler">Handles one; see <see cref="ILarkEventHandler{TEvent}.HandleAsync"/> for what it can rely on.</param>
    public static ILarkBuilder On<TEvent>(this ILarkBuilder lark, Func<LarkEventContext<TEvent>, CancellationToken, Task> handler)
        where TEvent : LarkEvent
    {
        ArgumentNullException.ThrowIfNull(lark);
        ArgumentNullException.ThrowIfNull(handler);
        return lark.Subscribe<TEvent>(async (context, token) =>
        {
            await handler(context, token).ConfigureAwait(false);
            return CardActionAnswer.None;
        });
    }

    /// <summary>The same with a class, made in the scope of each event unless you have registered it with another lifetime.</summary>
    /// <typeparam name="TEvent">The kind.</typeparam>
    /// <typeparam name="THandler">The handler.</typeparam>
    /// <param name="lark">The registration.</param>
    public static ILarkBuilder AddHandler<TEvent, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(this ILarkBuilder lark)
        where TEvent : LarkEvent
        where THandler : class, ILarkEventHandler<TEvent>
    {
        ArgumentNullException.ThrowIfNull(lark);
        lark.Services.TryAddScoped<THandler>();
        return lark.On<TEvent>(static (context, token) => context.Services.GetRequiredService<THandler>().HandleAsync(context, token));
    }

    /// <summary>Handles what people do on cards, and answers them. Of several handlers, the first answer that is not <see cref="CardActionAnswer.None"/> is given.</summary>
    /// <param name="lark">The registration.</param>
    /// <param name="handler">Handles one within <see cref="LarkEventOptions.HandlerBudget"/>. The platform never sends it again: when this fails, whoever acted is told so, and may act again.</param>
    public static ILarkBuilder OnCardAction(this ILarkBuilder lark, Func<LarkEventContext<CardAction>, CancellationToken, ValueTask<CardActionAnswer>> handler)
    {
        ArgumentNullException.ThrowIfNull(lark);
        ArgumentNullException.ThrowIfNull(handler);
        return lark.Subscribe(handler);
    }

    /// <summary>Keeps in a ledger of yours which events were handled: over restarts, and for several instances together. Wants one atomic step, which no cache offers.</summary>
    /// <typeparam name="TLedger">The ledger. There is one for the life of the container: take a factory of contexts, not a context.</typeparam>
    /// <param name="lark">The registration; the ledger is that of all.</param>
    public static ILarkBuilder UseEventLedger<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TLedger>(this ILarkBuilder lark)
        where TLedger : class, ILarkEventLedger
    {
        ArgumentNullException.ThrowIfNull(lark);
        lark.Services.Replace(ServiceDescriptor.Singleton<ILarkEventLedger, TLedger>());
        return lark;
    }

    private static ILarkBuilder Subscribe<TEvent>(this ILarkBuilder lark, Func<LarkEventContext<TEvent>, CancellationToken, ValueTask<CardActionAnswer>> handle)
        where TEvent : LarkEvent
    {
        lark.Services.AddSingleton<EventSubscription>(new EventSubscription<TEvent>(lark.Name, handle));
        return lark;
    }
}
