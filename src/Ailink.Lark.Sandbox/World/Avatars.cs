using System.Globalization;

namespace Ailink.Lark.Sandbox;

/// <summary>Pictures of people and apps: the sandbox has none, so it draws a coloured square that needs no network.</summary>
internal static class Avatars
{
    public static string Of(string id)
    {
        var hue = id.Aggregate(17, (sum, letter) => (sum * 31 + letter) % 360);
        var picture = string.Create(
            CultureInfo.InvariantCulture,
            $"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'><path d='M0 0h8v8H0z' fill='hsl({hue} 45% 55%)'/></svg>");
        return "data:image/svg+xml," + Uri.EscapeDataString(picture);
    }
}
