using System.Diagnostics;
using System.Net;
using System.Text;

namespace Ailink.Channel.Tests.Hosting;

/// <summary>The built program as a process of its own: what is killed here dies as it would in the field.</summary>
internal sealed class ChildHost : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private ChildHost(Process process) => _process = process;

    /// <summary>What it has said so far.</summary>
    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    /// <summary>Starts it; the settings are given as on a command line.</summary>
    public static ChildHost Start(string contentRoot, params IEnumerable<string> settings)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = contentRoot,
        };
        foreach (var argument in (IEnumerable<string>)["exec", Path.Combine(AppContext.BaseDirectory, "Ailink.Channel.dll"), "--contentRoot", contentRoot, .. settings])
            start.ArgumentList.Add(argument);

        // What this machine is set up for must not decide what a test sees.
        foreach (var name in (string[])["ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT", "ASPNETCORE_URLS", "DOTNET_URLS"]) start.Environment.Remove(name);

        // A host that lives for seconds gains nothing from measuring itself, nor from code that is compiled a second time: that begins after a minute here (0xEA60 ms).
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_TC_CallCountingDelayMs"] = "EA60";

        var child = new ChildHost(new Process { StartInfo = start });
        child._process.OutputDataReceived += (_, line) => child.Hear(line.Data);
        child._process.ErrorDataReceived += (_, line) => child.Hear(line.Data);
        child._process.Start();
        child._process.BeginOutputReadLine();
        child._process.BeginErrorReadLine();
        return child;
    }

    /// <summary>Returns when it answers as ready.</summary>
    public async Task ReadyAsync(Uri origin, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            if (_process.HasExited) Assert.Fail($"The host ended with {_process.ExitCode}:\n{Output}");
            if (TimeProvider.System.GetElapsedTime(started) > Patience) Assert.Fail($"The host is not ready after {Patience.TotalSeconds} s:\n{Output}");
            try
            {
                using var answer = await http.GetAsync(new Uri(origin, "/health/ready"), cancellationToken);
                if (answer.StatusCode == HttpStatusCode.OK) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, cancellationToken);
        }
    }

    /// <summary>Waits until it ends by itself; answers its exit code.</summary>
    public async Task<int> ExitAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(cancellationToken);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        lock (_output) _output.AppendLine(line);
    }
}
