using Ailink.Lark.Sandbox;

namespace Ailink.Samples.Sandbox;

/// <summary>The command line, read strictly: a misspelt option is an error, not a surprise.</summary>
internal static class SandboxArguments
{
    public const string Usage =
        """
        The Lark platform in a box.

          --urls <address>   where to listen        (http://127.0.0.1:5180)
          --channel <origin> where the web app of the starting world's apps is served (http://127.0.0.1:5080)
          --world <file>     a world of your own, as GET /sandbox/v1/world shows one
          --empty            start without tenants, apps and users
          --open             let other machines use the control API and the client page
          --reach-out        let events and callbacks leave for other machines
          --help             this text
        """;

    /// <summary>The options, or what is wrong with the line.</summary>
    public static (LarkSandboxOptions? Options, string? Error) Read(IReadOnlyList<string> arguments)
    {
        var options = new LarkSandboxOptions { Url = new Uri("http://127.0.0.1:5180") };
        for (var i = 0; i < arguments.Count; i++)
        {
            // Both --urls x and --urls=x are taken, as the framework's hosts do.
            var (name, inline) = arguments[i].Split('=', 2) is [var left, var right] ? (left, right) : (arguments[i], null);
            switch (name)
            {
                case "--empty":
                    options.Empty = true;
                    break;
                case "--open":
                    options.Open = true;
                    break;
                case "--reach-out":
                    options.ReachOut = true;
                    break;
                case "--world":
                    var file = inline ?? (i + 1 < arguments.Count ? arguments[++i] : null);
                    if (!File.Exists(file)) return (null, $"--world takes a file; there is no '{file}'.");
                    options.World = File.ReadAllText(file);
                    break;
                case "--urls" or "--channel":
                    var text = inline ?? (i + 1 < arguments.Count ? arguments[++i] : null);
                    if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme != "http" && name == "--urls")
                        return (null, $"{name} takes an address such as http://127.0.0.1:5180, not '{text}'.");
                    if (name == "--urls") options.Url = address;
                    else options.ChannelOrigin = address;
                    break;
                default:
                    return (null, $"Unknown option {name}.");
            }
        }

        return (options, null);
    }
}
