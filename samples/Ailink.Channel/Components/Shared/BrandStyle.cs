using Ailink.Channel.Options;
using Microsoft.Extensions.Options;

namespace Ailink.Channel.Components.Shared;

/// <summary>The brand's colours as a style sheet of ours: the content security policy forbids them in the page.</summary>
internal static class BrandStyle
{
    internal const string Path = "/css/brand.css";

    /// <summary>Whether the brand has a colour of its own.</summary>
    internal static bool Exists(BrandOptions brand) => brand.Accent is not null || brand.AccentDark is not null;

    internal static IResult Serve(IOptions<BrandOptions> brand, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Text(Write(brand.Value), "text/css");
    }

    // The validator has seen to it that these are colours and nothing else.
    private static string Write(BrandOptions brand) =>
        (brand.Accent is { } light ? $":root {{ --accent: {light}; }}\n" : "")
        + (brand.AccentDark is { } dark ? $"@media (prefers-color-scheme: dark) {{ :root {{ --accent: {dark}; }} }}\n" : "");
}
