using Ailink.Lark;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpLogging;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the address where the platform sends events and card actions.</summary>
public static class AilinkLarkEndpointExtensions
{
    /// <summary>
    /// Maps the endpoint of events and callbacks (developer console, Events and Callbacks, Request URL), for the handlers given to <c>AddAilinkLark(…)</c> by <c>On</c>, <c>AddHandler</c> and
    /// <c>OnCardAction</c>. It answers the console's challenge, and everything that is not proven to be the platform's with one and the same refusal.
    /// </summary>
    /// <param name="app">Where to map.</param>
    /// <param name="pattern">The address. For the only registered app any; with <c>{appId}</c>, such as <c>/lark/{appId}/events</c>, for each app that is registered or in the app store.</param>
    /// <returns>For further conventions. Anonymous requests are let in and nothing of them is logged by the framework's HTTP logging, for they carry their own proof.</returns>
    /// <exception cref="InvalidOperationException">Which app is meant cannot be told: none or several are registered and the pattern has no <c>{appId}</c>.</exception>
    /// <remarks>
    /// Bodies are read as raw bytes, no further than <see cref="Ailink.Lark.Events.LarkEventOptions.MaxBodyBytes"/>, for no longer than the platform waits (3 s).
    /// Vendor: https://open.feishu.cn/document/ukTMukTMukTM/uYDNxYjL2QTM24iN0EjN/event-subscription-configure-/request-url-configuration-case
    /// </remarks>
    public static IEndpointConventionBuilder MapLarkEvents(this IEndpointRouteBuilder app, [System.Diagnostics.CodeAnalysis.StringSyntax("Route")] string pattern = "/lark/events")
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        if (app.ServiceProvider.GetService<ILarkClientFactory>() is null)
            throw new InvalidOperationException("MapLarkEvents has no app: call services.AddAilinkLark(section) first.");

        var route = RoutePatternFactory.Parse(pattern);
        if (app is not RouteGroupBuilder) // a group may have {appId} in its own part
            Check(app.ServiceProvider, route);
        var endpoint = ActivatorUtilities.CreateInstance<LarkEventEndpoint>(app.ServiceProvider);
        var mapped = app.MapPost(pattern, endpoint.ReceiveAsync)
            .AllowAnonymous()
            .DisableAntiforgery()
            .ExcludeFromDescription()
            .WithHttpLogging(HttpLoggingFields.None)
            .WithDisplayName("Lark events");
        mapped.Finally(built => Check(app.ServiceProvider, ((RouteEndpointBuilder)built).RoutePattern));
        return mapped;
    }

    private static void Check(IServiceProvider services, RoutePattern route)
    {
        var names = services.GetRequiredService<ILarkClientFactory>().Names;
        var hasStore = services.GetService<IServiceProviderIsService>()?.IsService(typeof(ILarkAppStore)) == true;
        if (route.GetParameter(LarkEventEndpoint.AppParameter) is not null)
        {
            if (names.Count == 0 && !hasStore)
                throw new InvalidOperationException($"MapLarkEvents(\"{route.RawText}\") has no apps: register one with AddAilinkLark(section), or add a store of yours with AddAilinkLark().WithApps<TStore>().");
        }
        else if (names.Count != 1)
        {
            throw new InvalidOperationException(
                $"MapLarkEvents(\"{route.RawText}\") cannot tell which app is meant, for {(names.Count == 0 ? "none is" : $"{names.Count} are")} registered: map \"/lark/{{appId}}/events\" instead{(names.Count == 0 ? ", or register one with AddAilinkLark(section)" : "")}.");
        }
    }
}
