using Ailink.Lark;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Lark / Feishu clients.</summary>
public static class AilinkLarkServiceCollectionExtensions
{
    /// <summary>Registers one app: inject <see cref="ILarkClient"/>. Its settings are checked when the host starts.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configure">Sets at least <see cref="LarkOptions.AppId"/> and <see cref="LarkOptions.AppSecret"/>.</param>
    public static ILarkBuilder AddAilinkLark(this IServiceCollection services, Action<LarkOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        return services.AddLarkApp(Options.Options.DefaultName, options => options.Configure(configure));
    }

    /// <summary>Registers one app from configuration: inject <see cref="ILarkClient"/>. Its settings are checked when the host starts.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="section">Keys are the properties of <see cref="LarkOptions"/>.</param>
    public static ILarkBuilder AddAilinkLark(this IServiceCollection services, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        services.AddSingleton<IOptionsChangeTokenSource<LarkOptions>>(new ConfigurationChangeTokenSource<LarkOptions>(Options.Options.DefaultName, section));
        return services.AddLarkApp(Options.Options.DefaultName, options => options.Configure(values => LarkOptionsReader.Read(section, values)));
    }

    /// <summary>Registers one of several apps: inject <c>[FromKeyedServices(name)] ILarkClient</c>.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="name">Your name for the app.</param>
    /// <param name="configure">Sets at least <see cref="LarkOptions.AppId"/> and <see cref="LarkOptions.AppSecret"/>.</param>
    public static ILarkBuilder AddAilinkLark(this IServiceCollection services, string name, Action<LarkOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(configure);
        return services.AddLarkApp(name, options => options.Configure(configure));
    }

    /// <summary>Registers no fixed app: inject <see cref="ILarkClientFactory"/> and add <c>WithApps</c>. Timeouts and what is about events can be set with <c>services.Configure&lt;LarkOptions&gt;(…)</c>.</summary>
    /// <param name="services">Where to register.</param>
    public static ILarkBuilder AddAilinkLark(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddLarkPipeline();
        services.AddOptions<LarkOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LarkOptions>, LarkCommonValidation>());
        return new LarkBuilder(services, Options.Options.DefaultName);
    }

    private static LarkBuilder AddLarkApp(this IServiceCollection services, string name, Action<OptionsBuilder<LarkOptions>> configure)
    {
        services.AddLarkPipeline();
        var options = services.AddOptions<LarkOptions>(name);
        configure(options);
        options.ValidateOnStart();
        services.AddSingleton<IValidateOptions<LarkOptions>>(new LarkNamedValidation(name));
        services.AddSingleton(new LarkRegistration(name));
        if (name.Length == 0)
            services.TryAddSingleton(static provider => provider.GetRequiredService<ILarkClientFactory>().Get(""));
        else
            services.TryAddKeyedSingleton(name, static (provider, key) => provider.GetRequiredService<ILarkClientFactory>().Get((string)key!));
        return new LarkBuilder(services, name);
    }
}
