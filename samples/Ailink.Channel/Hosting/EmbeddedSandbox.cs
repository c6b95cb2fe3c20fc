using Ailink.Channel.Options;
using Ailink.Lark.Sandbox;

namespace Ailink.Channel.Hosting;

/// <summary>
/// Sees to it that a sandbox answers at <c>Lark:Sandbox:Url</c>: shares one that does already, so that several hosts, or one that was killed and
/// started again, have one platform; else starts one inside this process.
/// </summary>
internal sealed class EmbeddedSandbox(LarkAddress lark, PublicOrigin origin, SandboxControl control) : IAsyncDisposable
{
    private const string Key = $"{SandboxHostOptions.Section}:{nameof(SandboxHostOptions.Url)}";

    // The starting world knows these two by itself.
    private static readonly string[] Usual = ["http://127.0.0.1:5080", "http://localhost:5080"];

    private LarkSandbox? _sandbox;

    /// <summary>Starts or shares one; does nothing on the real platform.</summary>
    /// <exception cref="StartRefusedException">Something else holds the address, or an outside sandbox does not answer.</exception>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        if (lark.Sandbox is not { } url || await control.AnswersAsync(cancellationToken)) return;
        if (!lark.IsOurs)
            throw new StartRefusedException($"{Key} is \"{url}\", and no sandbox answers there. Start it, correct the key, or set {SandboxHostOptions.Section}:Enabled to true.");
        try
        {
            var options = new LarkSandboxOptions { Url = url, ChannelOrigin = Usual.Contains(origin.Text) ? null : origin.Uri };
            _sandbox = await LarkSandbox.StartAsync(options, cancellationToken);
        }
        catch (IOException taken)
        {
            // Another host may have started it in the same moment.
            if (await control.AnswersAsync(cancellationToken)) return;
            throw new StartRefusedException(
                $"{Key} is \"{url}\", and another program that is no sandbox listens there. Stop it, or give the key another address.", taken);
        }
    }

    public ValueTask DisposeAsync() => _sandbox?.DisposeAsync() ?? ValueTask.CompletedTask;
}
