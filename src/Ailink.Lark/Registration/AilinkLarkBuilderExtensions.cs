using System.Diagnostics.CodeAnalysis;
using Ailink.Lark;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds to a registration of <c>AddAilinkLark</c>.</summary>
public static class AilinkLarkBuilderExtensions
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

    /// <summary>Changes the HTTP client all apps share: another primary handler, further handlers.</summary>
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
