using Microsoft.Playwright;

namespace Ailink.Testing.Browser;

/// <summary>How somebody looks at a page: <c>desk</c> or <c>phone</c>, <c>light</c> or <c>dark</c>, <c>en</c>, <c>zh</c> or <c>ja</c>.</summary>
public sealed record Look(string Device, string Scheme, string Language)
{
    /// <summary>The window that shows it. Nothing moves, so that two pictures of one page are alike.</summary>
    public BrowserNewContextOptions ToOptions()
    {
        var isPhone = Device == "phone";
        return new()
        {
            ViewportSize = isPhone ? new() { Width = 390, Height = 844 } : new() { Width = 1440, Height = 900 },
            DeviceScaleFactor = isPhone ? 2 : 1,
            HasTouch = isPhone,
            IsMobile = isPhone,
            ColorScheme = Scheme == "dark" ? ColorScheme.Dark : ColorScheme.Light,
            Locale = Language switch { "zh" => "zh-CN", "ja" => "ja-JP", _ => "en-US" },
            ReducedMotion = ReducedMotion.Reduce,
        };
    }

    /// <summary>As part of a file's name.</summary>
    public override string ToString() => $"{Device}-{Scheme}-{Language}";
}
