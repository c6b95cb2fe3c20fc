using System.Diagnostics;
using System.Text;

namespace Ailink.Testing;

/// <summary>A program, run to its end or killed with the test that started it; everything it said is kept.</summary>
public sealed class ChildProgram : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();

    private ChildProgram(Process process) => _process = process;

    /// <summary>What it has said so far.</summary>
    public string Output => Said(_output);

    /// <summary>What it has complained of so far.</summary>
    public string Errors => Said(_errors);

    /// <summary>Whether it has ended.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>Starts a program. Settings of this machine that would steer it are taken away first.</summary>
    public static ChildProgram Start(string file, string folder, IReadOnlyDictionary<string, string>? environment, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(file) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = folder };
        ArgumentNullException.ThrowIfNull(arguments);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var name in (string[])["NODE_OPTIONS", "ASPNETCORE_URLS", "ASPNETCORE_ENVIRONMENT", "DOTNET_URLS", "DOTNET_ENVIRONMENT", "MSBUILD_EXE_PATH", "MSBuildSDKsPath"]) start.Environment.Remove(name);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;

        var child = new ChildProgram(new Process { StartInfo = start });
        child._process.OutputDataReceived += (_, line) => Hear(child._output, line.Data);
        child._process.ErrorDataReceived += (_, line) => Hear(child._errors, line.Data);
        child._process.Start();
        child._process.BeginOutputReadLine();
        child._process.BeginErrorReadLine();
        return child;
    }

    /// <summary>Runs the .NET host that runs this test.</summary>
    public static ChildProgram StartDotnet(string folder, params IEnumerable<string> arguments) =>
        Start(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet", folder, null, arguments);

    /// <summary>Waits until it ends by itself; answers its exit code.</summary>
    public async Task<int> ExitAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Assert.Fail($"{_process.StartInfo.FileName} did not end within {patience.TotalSeconds} s.\n{Output}\n{Errors}");
        }

        return _process.ExitCode;
    }

    /// <summary>Waits until it has said something; answers what it has said by then.</summary>
    public async Task<string> SaidAsync(string words, TimeSpan patience, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!Output.Contains(words, StringComparison.Ordinal))
        {
            if (HasExited || TimeProvider.System.GetElapsedTime(started) > patience)
                Assert.Fail($"{_process.StartInfo.FileName} {(HasExited ? "has ended" : $"runs since {patience.TotalSeconds} s")} and never said '{words}'.\n{Output}\n{Errors}");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, cancellationToken);
        }

        return Output;
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(cancellationToken);
    }

    /// <summary>Kills it if it still runs.</summary>
    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private static void Hear(StringBuilder into, string? line)
    {
        if (line is null) return;
        lock (into) into.AppendLine(line);
    }

    private static string Said(StringBuilder what)
    {
        lock (what) return what.ToString();
    }
}
