using System.Text.Json;

namespace Ailink.Conformance.Tests;

/// <summary>One run of the Node suite against the sandbox program, shared by the tests that show its parts.</summary>
public sealed class NodeRun : IAsyncLifetime
{
    private static readonly TimeSpan InstallPatience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan RunPatience = TimeSpan.FromMinutes(3);
    private static readonly Version LeastNode = new(20, 14);

    internal static string Folder { get; } = Repository.PathOf("tests", "Conformance");

    /// <summary>What this machine lacks; null when the suite could run.</summary>
    internal string? Missing { get; private set; }

    internal IReadOnlyList<NodeResult> Results { get; private set; } = [];

    /// <summary>What Node said besides results.</summary>
    internal string Said { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var cancel = TestContext.Current.CancellationToken;
        Missing = await FindMissingAsync(cancel) ?? await InstallAsync(cancel);
        if (Missing is not null) return;

        using var sandbox = await SandboxProgram.StartAsync(cancel);
        using var node = ChildProgram.Start(
            Require.FindOnPath("node")!,
            Folder,
            new Dictionary<string, string> { ["LARK_SANDBOX"] = sandbox.Address.AbsoluteUri.TrimEnd('/'), ["NO_COLOR"] = "1" },
            "--test", "--test-force-exit", "--test-timeout=150000", "--test-reporter=./lib/report.mjs", "conformance.mjs");
        await node.ExitAsync(RunPatience, cancel);
        var lines = node.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();
        Results = [.. lines.Where(line => line.TryGetProperty("test", out _)).Select(Read)];
        Said = string.Concat(lines.Where(line => line.TryGetProperty("said", out _)).Select(line => line.GetProperty("said").GetString())) + node.Errors;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task<string?> FindMissingAsync(CancellationToken cancellationToken)
    {
        foreach (var tool in (string[])["node", "npm"])
            if (Require.FindOnPath(tool) is null)
                return $"{tool} is missing: it is not on the PATH.";
        using var node = ChildProgram.Start(Require.FindOnPath("node")!, Folder, null, "--version");
        await node.ExitAsync(InstallPatience, cancellationToken);
        return Version.TryParse(node.Output.Trim().TrimStart('v'), out var version) && version >= LeastNode
            ? null
            : $"Node {LeastNode} or newer is missing: this one is {node.Output.Trim()}.";
    }

    /// <summary>Installs the client unless it is there in the version <c>package.json</c> names; a machine without a network lacks it.</summary>
    private static async Task<string?> InstallAsync(CancellationToken cancellationToken)
    {
        const string Client = "@larksuiteoapi/node-sdk";
        var wanted = Json("package.json").GetProperty("dependencies").GetProperty(Client).GetString();
        var installed = Path.Combine("node_modules", Client, "package.json");
        if (File.Exists(Path.Combine(Folder, installed)) && Json(installed).GetProperty("version").GetString() == wanted) return null;

        using var npm = ChildProgram.Start(Require.FindOnPath("npm")!, Folder, null, "install", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error");
        return await npm.ExitAsync(InstallPatience, cancellationToken) == 0
            ? null
            : $"{Client} {wanted} is missing: npm cannot install it here.\n{npm.Errors.Trim()}";
    }

    private static JsonElement Json(string file) => JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Path.Combine(Folder, file)));

    private static NodeResult Read(JsonElement line) => new(
        line.GetProperty("suite").GetString() ?? "", line.GetProperty("test").GetString() ?? "", line.GetProperty("ok").GetBoolean(),
        line.GetProperty("ms").GetInt32(), line.GetProperty("error").GetString());
}
