namespace Ailink.Conformance.Tests;

/// <summary>The built program <c>samples/LarkSandbox</c> as a process of its own, on a port it chose.</summary>
internal sealed class SandboxProgram : IDisposable
{
    private const string Greeting = "Lark sandbox   ";

    private readonly ChildProgram _child;

    private SandboxProgram(ChildProgram child, Uri address) => (_child, Address) = (child, address);

    public Uri Address { get; }

    public string Output => _child.Output;

    public static string File => Path.Combine(AppContext.BaseDirectory, "LarkSandbox.dll");

    /// <summary>Starts it and waits until it says where it listens.</summary>
    public static async Task<SandboxProgram> StartAsync(CancellationToken cancellationToken, params IEnumerable<string> arguments)
    {
        var child = Run(["--urls", "http://127.0.0.1:0", .. arguments]);
        await Eventually.HoldsAsync(() => child.HasExited || AddressIn(child.Output) is not null, cancellationToken);
        if (AddressIn(child.Output) is { } address) return new SandboxProgram(child, address);
        using (child) Assert.Fail($"The sandbox did not start.\n{child.Output}\n{child.Errors}");
        throw new InvalidOperationException();
    }

    /// <summary>Runs it with exactly these arguments.</summary>
    public static ChildProgram Run(params IEnumerable<string> arguments) => ChildProgram.StartDotnet(AppContext.BaseDirectory, ["exec", File, .. arguments]);

    public void Dispose() => _child.Dispose();

    private static Uri? AddressIn(string output) => output.Split('\n')
        .Where(line => line.StartsWith(Greeting, StringComparison.Ordinal))
        .Select(line => new Uri(line[Greeting.Length..].Trim()))
        .FirstOrDefault();
}
