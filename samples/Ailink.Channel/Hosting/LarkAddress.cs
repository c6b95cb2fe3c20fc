using Ailink.Channel.Options;
using Microsoft.Extensions.Options;

namespace Ailink.Channel.Hosting;

/// <summary>Which platform this host talks to, as its settings say.</summary>
internal sealed class LarkAddress(IOptions<SandboxHostOptions> options, IHostEnvironment environment)
{
    // Read when it is first needed: other settings depend on it, and all wrong ones are to be told at once.
    private readonly Lazy<Uri?> _sandbox = new(() => IsEmbedded(options.Value, environment) || options.Value.Url is not null
        ? HttpOrigin.TryParse(options.Value.Url ?? SandboxHostOptions.DefaultUrl)
        : null);

    /// <summary>The sandbox that stands for every host of both brands, or null for the real platform.</summary>
    public Uri? Sandbox => _sandbox.Value;

    /// <summary>Whether this host sees to it that the sandbox runs.</summary>
    public bool IsOurs => IsEmbedded(options.Value, environment);

    private static bool IsEmbedded(SandboxHostOptions options, IHostEnvironment environment) => options.Enabled ?? environment.IsDevelopment();
}
