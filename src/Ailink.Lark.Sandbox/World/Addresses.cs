using System.Globalization;
using System.Text;

namespace Ailink.Lark.Sandbox;

/// <summary>Mail addresses and mobile numbers of people who do not exist: the same in every run, and nobody's.</summary>
internal static class Addresses
{
    private const int FirstNumber = 900_000;

    /// <summary>The name under a domain that is reserved for examples; a namesake gets the user_id behind it.</summary>
    public static string Email(string name, string userId, SandboxTenant tenant, Func<string, bool> isTaken)
    {
        var (local, domain) = (Letters(name, '.'), Letters(tenant.Key, '-'));
        var address = $"{(local.Length > 0 ? local : userId)}@{(domain.Length > 0 ? domain : "tenant")}.example";
        return isTaken(address) ? address.Replace("@", $".{userId}@", StringComparison.Ordinal) : address;
    }

    /// <summary>A number of the British range that is kept for stories.</summary>
    public static string Mobile(int index) => string.Create(CultureInfo.InvariantCulture, $"+447700{FirstNumber + index}");

    private static string Letters(string text, char between)
    {
        var letters = new StringBuilder();
        foreach (var letter in text)
            if (char.IsAsciiLetterOrDigit(letter)) letters.Append(char.ToLowerInvariant(letter));
            else if (letters.Length > 0 && letters[^1] != between) letters.Append(between);
        return letters.ToString().TrimEnd(between);
    }
}
