using System.ComponentModel;

namespace Ailink.Lark;

/// <summary>Where the platform lives: Feishu (mainland China), Lark (everywhere else), or one origin of your own.</summary>
/// <remarks>In configuration: <c>Feishu</c>, <c>Lark</c>, or an origin such as <c>http://127.0.0.1:5180</c>.</remarks>
[TypeConverter(typeof(LarkPlatformConverter))]
public sealed class LarkPlatform : IEquatable<LarkPlatform>
{
    private LarkPlatform(string name, Uri open, Uri accounts, Uri appLink) => (Name, Open, Accounts, AppLink) = (name, open, accounts, appLink);

    /// <summary>The platform of mainland China, https://open.feishu.cn.</summary>
    public static LarkPlatform Feishu { get; } = new("Feishu", new("https://open.feishu.cn"), new("https://accounts.feishu.cn"), new("https://applink.feishu.cn"));

    /// <summary>The international platform, https://open.larksuite.com.</summary>
    public static LarkPlatform Lark { get; } = new("Lark", new("https://open.larksuite.com"), new("https://accounts.larksuite.com"), new("https://applink.larksuite.com"));

    /// <summary>Host of the APIs.</summary>
    public Uri Open { get; }

    /// <summary>Host of the sign-in page.</summary>
    public Uri Accounts { get; }

    /// <summary>Host of the links that open something inside the Lark client.</summary>
    public Uri AppLink { get; }

    private string Name { get; }

    /// <summary>One origin that plays all three hosts: a sandbox or a gateway.</summary>
    /// <param name="origin">An http or https origin, without path, query or user.</param>
    /// <exception cref="ArgumentException">Not such an origin.</exception>
    public static LarkPlatform At(Uri origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        if (!origin.IsAbsoluteUri || origin.Scheme is not ("http" or "https") || origin.PathAndQuery != "/" || origin.Fragment.Length > 0 || origin.UserInfo.Length > 0)
            throw new ArgumentException($"'{origin}' is not an origin. Write scheme, host and port only, such as http://127.0.0.1:5180.", nameof(origin));
        return new(origin.GetLeftPart(UriPartial.Authority), origin, origin, origin);
    }

    /// <summary>Reads <c>Feishu</c>, <c>Lark</c> or an origin.</summary>
    /// <param name="text">The text, in any letter case.</param>
    /// <exception cref="FormatException">None of these.</exception>
    public static LarkPlatform Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Equals("Feishu", StringComparison.OrdinalIgnoreCase))
            return Feishu;
        if (text.Equals("Lark", StringComparison.OrdinalIgnoreCase))
            return Lark;
        try
        {
            return At(new Uri(text, UriKind.Absolute));
        }
        catch (Exception problem) when (problem is UriFormatException or ArgumentException)
        {
            throw new FormatException($"'{text}' is no platform. Write Feishu, Lark, or an origin such as http://127.0.0.1:5180.", problem);
        }
    }

    /// <inheritdoc/>
    public bool Equals(LarkPlatform? other) => other is not null && Open == other.Open && Accounts == other.Accounts && AppLink == other.AppLink;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LarkPlatform);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Open, Accounts);

    /// <summary>The name, or the origin.</summary>
    public override string ToString() => Name;
}
