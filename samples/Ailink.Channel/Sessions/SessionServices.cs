using Ailink.Channel.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Ailink.Channel.Sessions;

/// <summary>Registers the two cookies and the antiforgery token that goes with them.</summary>
internal static class SessionServices
{
    /// <summary>Adds sessions.</summary>
    public static IServiceCollection AddSessions(this IServiceCollection services)
    {
        services.AddScoped<ChannelCookieEvents>();
        services.AddScoped<StaffCookieEvents>();
        services.AddAuthentication(SessionSchemes.Channel)
            .AddCookie(SessionSchemes.Channel, options => options.EventsType = typeof(ChannelCookieEvents))
            .AddCookie(SessionSchemes.Staff, options => options.EventsType = typeof(StaffCookieEvents));
        Configure(services, SessionSchemes.Channel);
        Configure(services, SessionSchemes.Staff);

        services.AddAntiforgery();
        services.AddOptions<AntiforgeryOptions>().Configure<PublicOrigin>((options, origin) =>
        {
            options.HeaderName = "X-Ailink-Antiforgery";
            options.Cookie.Name = "ailink_antiforgery";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = Secure(origin);

            // The content security policy says who may frame us; this would contradict it.
            options.SuppressXFrameOptionsHeader = true;
        });
        return services.AddScoped<SignInOut>();
    }

    private static void Configure(IServiceCollection services, string scheme)
        => services.AddOptions<CookieAuthenticationOptions>(scheme).Configure<PublicOrigin, TimeProvider>((options, origin, time) =>
        {
            options.Cookie.Name = scheme;
            options.Cookie.Path = "/";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = Secure(origin);
            options.ExpireTimeSpan = SessionSchemes.Idle;
            options.SlidingExpiration = true;
            options.TimeProvider = time;
        });

    private static CookieSecurePolicy Secure(PublicOrigin origin) => origin.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
}
