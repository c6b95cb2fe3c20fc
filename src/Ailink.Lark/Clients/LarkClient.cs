using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ailink.Lark;

/// <summary>Makes a client where there is no container: a script, a console tool, a test.</summary>
public static class LarkClient
{
    /// <summary>Makes a client with the same pipeline the container would give. Keep it for as long as you call; dispose it at the end.</summary>
    /// <param name="credentials">The app.</param>
    /// <param name="configure">Changes timeouts or the proxy; app, secret and platform are those of <paramref name="credentials"/>.</param>
    /// <exception cref="OptionsValidationException">A setting is out of bounds.</exception>
    public static ILarkClient Create(LarkCredentials credentials, Action<LarkOptions>? configure = null) => Make(credentials, configure, null);

    /// <summary>As above, with more to register: tests bring a clock and a platform of their own.</summary>
    internal static ILarkClient Make(LarkCredentials credentials, Action<LarkOptions>? configure, Action<ILarkBuilder>? also)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        ServiceCollection services = new();
        var lark = services.AddAilinkLark(options =>
        {
            configure?.Invoke(options);
            (options.AppId, options.AppSecret, options.Platform, options.StoreApp) = (credentials.AppId, credentials.AppSecret, credentials.Platform, credentials.StoreApp);
            (options.EncryptKey, options.VerificationToken) = (credentials.EncryptKey, credentials.VerificationToken);
        });
        also?.Invoke(lark);
        var provider = services.BuildServiceProvider();
        try
        {
            var client = provider.GetRequiredService<ILarkClient>();
            return new OwnedLarkClient(credentials.Tenant is { } tenant ? client.ForTenant(tenant) : client, provider);
        }
        catch
        {
            provider.Dispose();
            throw;
        }
    }
}
