namespace Ailink.Conformance.Tests;

/// <summary>
/// The platform's official Node client against the sandbox program: <c>tests/Conformance</c>, each of its suites as a test.
/// Needs Node 20.14, npm and, once, a network.
/// </summary>
public sealed class OfficialClientTests(NodeRun run) : IClassFixture<NodeRun>
{
    public static TheoryData<string> Suites { get; } = new(Directory.GetFiles(Path.Combine(NodeRun.Folder, "suites"), "*.mjs")
        .Select(file => Path.GetFileNameWithoutExtension(file))
        .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Suites))]
    public void The_official_client_agrees(string suite)
    {
        Require.That(run.Missing is null, run.Missing ?? "");

        var results = run.Results.Where(result => result.Suite == suite.Replace('-', ' ')).ToList();

        results.ShouldNotBeEmpty($"no test of {suite} was run.\n{run.Said}");
        foreach (var result in results) TestContext.Current.TestOutputHelper?.WriteLine($"{(result.Ok ? "ok  " : "FAIL")} {result.Test} ({result.Ms} ms)");
        results.Where(result => !result.Ok).Select(result => $"{result.Test}: {result.Error}").ShouldBeEmpty(run.Said);
    }
}
