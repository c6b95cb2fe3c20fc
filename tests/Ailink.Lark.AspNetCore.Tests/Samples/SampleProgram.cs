using System.Diagnostics;
using System.Text.RegularExpressions;
using Ailink.Testing;

namespace Ailink.Lark.AspNetCore.Tests.Samples;

/// <summary>A sample, run as a newcomer runs it: built, started without settings, killed with the test.</summary>
internal sealed partial class SampleProgram : IDisposable
{
    private readonly Process _process;

    private SampleProgram(Process process, Uri address, Uri sandbox) => (_process, Address, Sandbox) = (process, address, sandbox);

    /// <summary>Where the program answers.</summary>
    public Uri Address { get; }

    /// <summary>The platform it has started for itself.</summary>
    public Uri Sandbox { get; }

    /// <summary>Starts one and waits for the line that tells where to look.</summary>
    public static async Task<SampleProgram> StartAsync(string name, CancellationToken cancellationToken)
    {
        var address = FreePort.NextAddress();
        ProcessStartInfo start = new("dotnet") { RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = AppContext.BaseDirectory };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, name + ".dll"));
        start.ArgumentList.Add("--urls");
        start.ArgumentList.Add(address.GetLeftPart(UriPartial.Authority));
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        var process = Process.Start(start)!;
        List<string> said = [];
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            said.Add(line);
            if (line.StartsWith("No app is set", StringComparison.Ordinal) && AnAddress().Match(line) is { Success: true } sandbox)
                return new(process, address, new Uri(sandbox.Value));
        }

        throw new InvalidOperationException($"{name} ended with {process.ExitCode}:\n{string.Join('\n', said)}");
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.None, 1000)]
    private static partial Regex AnAddress();
}
