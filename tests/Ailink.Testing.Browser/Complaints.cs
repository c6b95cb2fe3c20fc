using Microsoft.Playwright;

namespace Ailink.Testing.Browser;

/// <summary>What a page has to complain about: scripts that fail, errors on the console, what the content security policy refuses.</summary>
public sealed class Complaints
{
    private readonly List<string> _all = [];

    /// <summary>What was complained about so far.</summary>
    public IReadOnlyList<string> All => _all;

    /// <summary>Listens to a page from now on; open it after.</summary>
    public static Complaints Of(IPage page)
    {
        var complaints = new Complaints();
        page.PageError += (_, error) => complaints._all.Add(error);
        page.Console += (_, message) =>
        {
            // A page with an error status is no mistake of a script; who expects 200 asks for it.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                complaints._all.Add(message.Text);
        };
        return complaints;
    }
}
