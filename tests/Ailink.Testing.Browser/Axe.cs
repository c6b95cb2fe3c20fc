using Microsoft.Playwright;

namespace Ailink.Testing.Browser;

/// <summary>
/// axe-core, which finds what a page hides from people who use it without a mouse or without eyes. A tool of the tests only: npm brings it
/// (<c>tests/Conformance/package.json</c>), nothing of it is in the repository. It is run by the debugger, so the page keeps its policy.
/// </summary>
public sealed class Axe
{
    private const string Run =
        """
        async rules => {
          const found = await axe.run(document, { resultTypes: ['violations'], runOnly: rules });
          return found.violations.filter(one => one.impact === 'serious' || one.impact === 'critical')
            .map(one => `${one.impact} ${one.id}: ${one.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | ')}`);
        }
        """;

    private static readonly string[] Everything = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    // What colours and the size of the window can spoil. The rest is the same in every look.
    private static readonly string[] Look = ["color-contrast", "target-size", "scrollable-region-focusable"];

    private readonly string _source;

    private Axe(string source) => _source = source;

    /// <summary>Reads it from where npm put it, or ends the test by skipping (or failing) with what to do.</summary>
    public static async Task<Axe> GetAsync(CancellationToken cancellationToken)
    {
        var path = Repository.PathOf("tests", "Conformance", "node_modules", "axe-core", "axe.min.js");
        Require.That(File.Exists(path), "axe-core is missing: run npm install in tests/Conformance.");
        return new(await File.ReadAllTextAsync(path, cancellationToken));
    }

    /// <summary>What is seriously or critically wrong with what the page shows now.</summary>
    /// <param name="page">The page.</param>
    /// <param name="seenBefore">Whether the place was looked at already: then only what another look can spoil.</param>
    public async Task<IReadOnlyList<string>> FindAsync(IPage page, bool seenBefore = false)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window")) await page.EvaluateAsync($"() => {{ {_source} }}");
        return await page.EvaluateAsync<string[]>(Run, seenBefore ? Look : Everything);
    }
}
