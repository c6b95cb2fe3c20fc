using Ailink.Channel.Options;
using Microsoft.Extensions.Options;

namespace Ailink.Channel.Hosting;

/// <summary>The one origin under which people and Lark reach this host. Absolute addresses are built on it, never on what a request claims.</summary>
internal sealed class PublicOrigin(IOptions<ChannelHostOptions> options, IConfiguration configuration)
{
    // Read when it is first needed: other settings depend on it, and all wrong ones are to be told at once.
    private readonly Lazy<Uri> _uri = new(() => HttpOrigin.TryParse(options.Value.PublicOrigin) ?? ListenAddresses.FirstHttp(configuration)!);

    /// <summary>The origin.</summary>
    public Uri Uri => _uri.Value;

    /// <summary>The origin as a browser sends it in the header <c>Origin</c>: no slash at the end.</summary>
    public string Text => Uri.GetLeftPart(UriPartial.Authority);

    /// <summary>Whether cookies may be <c>Secure</c>.</summary>
    public bool IsHttps => Uri.Scheme == Uri.UriSchemeHttps;

    /// <summary>An absolute address.</summary>
    /// <param name="path">The path, with its slash.</param>
    public Uri At(string path) => new(Text + path);

    /// <summary>Whether a request came in under our host name. The port may differ: a proxy in front may listen on another one.</summary>
    public bool IsHostOf(HttpRequest request) => string.Equals(request.Host.Host, Uri.Host, StringComparison.OrdinalIgnoreCase);
}
