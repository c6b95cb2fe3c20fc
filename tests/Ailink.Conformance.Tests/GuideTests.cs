using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Ailink.Conformance.Tests;

/// <summary>docs/sandbox.md: its commands are run as they stand, from top to bottom, in one shell.</summary>
public sealed partial class GuideTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_command_of_the_guide_works()
    {
        var shell = Require.Tool("bash");
        Require.Tool("curl");
        var guide = await File.ReadAllTextAsync(Repository.PathOf("docs", "sandbox.md"), Cancel);
        var commands = string.Concat(Block().Matches(guide).Select(match => match.Groups["commands"].Value));

        using var folder = new TemporaryFolder();
        using var sandbox = await SandboxProgram.StartAsync(Cancel);
        using var app = Listen(out var address);
        var script = "set -e -o pipefail\n" + commands
            .Replace("http://127.0.0.1:5180", sandbox.Address.AbsoluteUri.TrimEnd('/'), StringComparison.Ordinal)
            .Replace("http://127.0.0.1:3000", address, StringComparison.Ordinal) + "\necho; echo all done";
        await File.WriteAllTextAsync(folder.File("guide.sh"), script, Cancel);
        using var run = ChildProgram.Start(shell, folder.Path, null, "-v", "guide.sh");

        (await run.ExitAsync(TimeSpan.FromMinutes(2), Cancel)).ShouldBe(0, $"{run.Output}\n{run.Errors}");
        run.Output.ShouldContain("all done");
        run.Output.ShouldContain("hello");
        File.Exists(folder.File("world.json")).ShouldBeTrue();
    }

    /// <summary>The guide's app server: it answers challenges and acknowledges the rest.</summary>
    private static HttpListener Listen(out string address)
    {
        address = FreePort.NextAddress().AbsoluteUri.TrimEnd('/');
        var listener = new HttpListener { Prefixes = { address + "/" } };
        listener.Start();
        _ = ServeAsync(listener);
        return listener;
    }

    private static async Task ServeAsync(HttpListener listener)
    {
        while (listener.IsListening)
        {
            try
            {
                var call = await listener.GetContextAsync();
                var body = await JsonSerializer.DeserializeAsync<JsonElement>(call.Request.InputStream);
                var answer = body.TryGetProperty("challenge", out var challenge) ? JsonSerializer.SerializeToUtf8Bytes(new { challenge }) : "{}"u8.ToArray();
                call.Response.ContentType = "application/json";
                await call.Response.OutputStream.WriteAsync(answer);
                call.Response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;   // the test is over
            }
        }
    }

    [GeneratedRegex("^```sh\\n(?<commands>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Block();
}
