using System.Diagnostics.CodeAnalysis;
using Ailink.Lark;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds to a registration of <c>AddAilinkLark</c>.</summary>
public static partial class AilinkLarkBuilderExtensions
{
    /// <summary>Finds apps in a store of yours, for <see cref="ILarkClientFactory.GetAsync"/>.</summary>
    /// <typeparam name="TStore">The store. It is made in a scope of its own for each search, so it may use scoped services such as a DbContext.</typeparam>
    /// <param name="lark">The registration.</param>
    public static ILarkBuilder WithApps<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TStore>(this ILarkBuilder lark)
        where TStore : class, ILarkAppStore
    {
        ArgumentNullException.ThrowIfNull(lark);
        lark.Services.TryAddScoped<ILarkAppStore, TStore>();
        return lark;
    }

    /// <summary>Keeps the counts of <see cref="ILarkQuota"/> in a store of yours, over restarts and for several instances.</summary>
    /// <typeparam name="TStore">The store. There is one for the life of the container, so that the last counts can be written when it ends: take a factory of contexts, not a context.</typeparam>
    /// <param name="lark">The registration.</param>
    public static ILarkBuilder WithQuotaStore<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TStore>(this ILarkBuilder lark)
        where TStore : class, ILarkQuotaStore
    {
        ArgumentNullException.ThrowIfNull(lark);
        lark.Services.TryAddSingleton<ILarkQuotaStore, TStore>();
        return lark;
    }

    /// <summary>Changes the handlers of the HTTP client all apps share: another primary handler, further handlers. Settings of <see cref="HttpClient"/> itself are not used.</summary>
    /// <param name="lark">The registration.</param>
    /// <param name="configure">Receives the builder. Handlers added here stand inside timeouts, retries and token. A primary handler set here replaces the one that knows <see cref="LarkOptions.Proxy"/>.</param>
    public static ILarkBuilder ConfigureHttp(this ILarkBuilder lark, Action<IHttpClientBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(lark);
        ArgumentNullException.ThrowIfNull(configure);
        configure(lark.Services.AddHttpClient(LarkPipeline.ClientName));
        return lark;
    }
}
