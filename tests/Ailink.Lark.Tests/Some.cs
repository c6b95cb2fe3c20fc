using Ailink.Lark.Sandbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Ailink.Lark.Tests;

/// <summary>What tests call with.</summary>
internal static class Some
{
    public const string Secret = "secret_golden";

    public static readonly AppId App = new("cli_golden");

    public static readonly OpenId Person = new("ou_1");

    public static readonly LarkPlatform Platform = LarkPlatform.At(new("http://lark.test"));

    public static LarkCredentials Credentials => new(App, Secret) { Platform = Platform };

    /// <summary>A client of a platform that a test scripts answer by answer.</summary>
    public static ILarkClient Client(ScriptedPlatform platform, TimeProvider? clock = null, Action<LarkOptions>? configure = null, Action<IServiceCollection>? also = null) =>
        LarkClient.Make(Credentials, configure, lark =>
        {
            lark.ConfigureHttp(http => http.ConfigurePrimaryHttpMessageHandler(() => platform));
            if (clock is not null)
                lark.Services.Replace(ServiceDescriptor.Singleton(clock));
            also?.Invoke(lark.Services);
        });

    /// <summary>A client of a sandbox's first app.</summary>
    public static ILarkClient Client(LarkSandbox box, TimeProvider? clock = null, Action<LarkOptions>? configure = null) =>
        LarkClient.Make(CredentialsOf(box), configure, lark =>
        {
            if (clock is not null)
                lark.Services.Replace(ServiceDescriptor.Singleton(clock));
        });

    public static LarkCredentials CredentialsOf(LarkSandbox box) => new(new(box.App.Id), box.App.Secret) { Platform = LarkPlatform.At(box.BaseAddress) };
}
