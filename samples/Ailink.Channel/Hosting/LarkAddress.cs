using Ailink.Channel.Options;
using Microsoft.Extensions.Options;

namespace Ailink.Channel.Hosting;

/// <summary>Which platform this host talks to, as its settings say.</summary>
internal sealed class LarkAddress(IOptions<SandboxHostOptions> options, IHostEnvironment environment)
{
    /// <summary>The sandbox that stands for every host of both brands, or null for the real platform.</summary>
    public Uri? Sandbox { get; } = IsEmbedded(options.Value, environment) || options.Value.Url is not null
        ? HttpOrigin.TryParse(options.Value.Url ?? SandboxHostOptions.DefaultUrl)
        : null;

    /// <summary>Whether this host sees to it that the sandbox runs.</summary>
    public bool IsOurs { get; } = IsEmbedded(options.Value, environment);

    private static bool IsEmbedded(SandboxHostOptions options, IHostEnvironment environment) => options.Enabled ?? environment.IsDevelopment();
}
