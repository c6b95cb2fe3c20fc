using System.Net;
using System.Net.Sockets;
using Ailink.Channel.Api;
using Ailink.Channel.Demo;
using Ailink.Channel.Errors;
using Ailink.Channel.Health;
using Ailink.Channel.Options;
using Ailink.Channel.Security;
using Ailink.Channel.Sessions;
using Ailink.Channel.SignIn;
using Ailink.Channel.Staff;
using Ailink.Lark;
using Ailink.Support;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Ailink.Channel.Hosting;

/// <summary>Puts the channel together: what it is made of, in which order a request passes it, and how it starts.</summary>
internal static class ChannelHost
{
    /// <summary>Registers everything.</summary>
    public static void AddChannel(this WebApplicationBuilder builder)
    {
        // Unpublished, the pages' files are served from where they were written, in every environment.
        builder.WebHost.UseStaticWebAssets();

        // The server's own line for each request repeats its address, and an address may hold a code, a state or an invitation.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        builder.AddSettings();
        builder.AddKeyRing();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<PublicOrigin>().AddSingleton<LarkAddress>().AddSingleton<SandboxControl>().AddSingleton<EmbeddedSandbox>();
        builder.Services.AddSingleton<HostNameMiddleware>().AddSingleton<SecurityHeadersMiddleware>();

        builder.Services.AddAilinkSupport().UseSqlite(DataFolder.Database(builder.Configuration, builder.Environment)).AddLarkChannel();
        builder.Services.AddOptions<LarkChannelOptions>().Configure<PublicOrigin, LarkAddress>((channel, origin, lark) =>
        {
            channel.PublicOrigin = origin.Uri;
            channel.Platform = lark.Sandbox is { } sandbox ? LarkPlatform.At(sandbox) : null;
            builder.Configuration.GetSection("Lark:Events").Bind(channel.EventKeys);
        });

        builder.Services.AddSessions().AddSignIn().AddApi().AddRateLimits().AddHealth().AddPages();
        builder.Services.AddScoped<DemoData>().AddScoped<DemoChannels>().AddScoped<DemoPast>();
    }

    /// <summary>Refuses to go on with wrong settings, all of them told at once. Comes first: whatever is put together next may depend on them.</summary>
    /// <exception cref="StartRefusedException">Some are wrong.</exception>
    public static void CheckSettings(this WebApplication app)
    {
        try
        {
            app.Services.GetRequiredService<IStartupValidator>().Validate();
        }
        catch (OptionsValidationException wrong)
        {
            throw new StartRefusedException(string.Join('\n', wrong.Failures), wrong);
        }
        catch (InvalidOperationException unreadable) when (unreadable.InnerException is FormatException or ArgumentException or OverflowException)
        {
            // The binder's own words name value and key.
            throw new StartRefusedException(unreadable.Message, unreadable);
        }
        catch (AggregateException several) when (several.InnerExceptions.All(each => each is OptionsValidationException))
        {
            // Settings that others depend on are complained about more than once.
            var failures = several.InnerExceptions.SelectMany(each => ((OptionsValidationException)each).Failures).Distinct(StringComparer.Ordinal);
            throw new StartRefusedException(string.Join('\n', failures), several);
        }
    }

    /// <summary>The way of a request.</summary>
    public static void UseChannel(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeadersMiddleware>();
        app.UseMiddleware<HostNameMiddleware>();
        app.UseFailures();
        app.UseLanguageSwitch();
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<ApiGate>();
        app.UseRateLimiter();
        app.UseSignInAnswers();
        app.UseAntiforgery();

        app.MapHealth();
        app.MapApi();
        app.MapSignIn();
        // Nothing listens yet: the channel asks for no event. Who enters the address in the developer console finds it there.
        app.MapLarkEvents("/lark/{appId}/events");
        app.MapStaffSignIn();
        app.MapFrontDoor();
        app.MapPages();
    }

    /// <summary>Starts it: the address is free, the platform answers, the tables are there, then the door opens.</summary>
    public static async Task StartChannelAsync(this WebApplication app, CancellationToken cancellationToken = default)
    {
        RefuseTakenAddresses(app.Configuration);
        var services = app.Services;
        await services.GetRequiredService<EmbeddedSandbox>().EnsureAsync(cancellationToken);
        await services.MigrateSupportAsync(cancellationToken);
        if (app.Environment.IsDevelopment())
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DemoData>().EnsureAsync(cancellationToken);
        }

        await app.StartAsync(cancellationToken);
    }

    private static void AddSettings(this WebApplicationBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        services.AddOptionsWithValidateOnStart<ChannelHostOptions, ChannelHostOptionsValidator>().Bind(configuration.GetSection(ChannelHostOptions.Section));
        services.AddOptionsWithValidateOnStart<BrandOptions, BrandOptionsValidator>().Bind(configuration.GetSection(BrandOptions.Section));
        services.AddOptionsWithValidateOnStart<SandboxHostOptions, SandboxHostOptionsValidator>().Bind(configuration.GetSection(SandboxHostOptions.Section));
        services.AddOptions<NotificationOptions>().Bind(configuration.GetSection("Ailink:Notifications"));
        services.AddOptions<SupportOptions>().Bind(configuration.GetSection("Ailink:Support"));
    }

    // Before anything is created or started, and without the stack trace that the server's own start would log.
    private static void RefuseTakenAddresses(IConfiguration configuration)
    {
        foreach (var address in ListenAddresses.All(configuration).Select(BindingAddress.Parse).Where(address => address.Port > 0))
        {
            if (!IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip)) ip = address.Host == "localhost" ? IPAddress.Loopback : IPAddress.Any;
            try
            {
                using var probe = new TcpListener(ip, address.Port);
                probe.Start();
            }
            catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                throw new StartRefusedException($"Another program listens on {address} already. {StartRefusals.TakenAdvice}", taken);
            }
        }
    }
}
