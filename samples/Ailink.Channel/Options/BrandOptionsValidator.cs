using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Ailink.Channel.Options;

/// <summary>Words must be there and fit a heading; colours must be colours, for they go into a style sheet.</summary>
internal sealed partial class BrandOptionsValidator : IValidateOptions<BrandOptions>
{
    private const int LongestWord = 60;

    public ValidateOptionsResult Validate(string? name, BrandOptions options)
    {
        var failures = new List<string>();
        Word(nameof(options.ProductName), options.ProductName);
        Word(nameof(options.ConsoleName), options.ConsoleName);
        Word(nameof(options.PlanName), options.PlanName);
        Word(nameof(options.Contact), options.Contact);
        Colour(nameof(options.Accent), options.Accent);
        Colour(nameof(options.AccentDark), options.AccentDark);
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Word(string key, string value)
        {
            if (string.IsNullOrWhiteSpace(value) || value.Length > LongestWord || value.Any(char.IsControl))
                failures.Add($"{BrandOptions.Section}:{key} must be 1 to {LongestWord} printable characters.");
        }

        void Colour(string key, string? value)
        {
            if (value is not null && !HexColour().IsMatch(value))
                failures.Add($"{BrandOptions.Section}:{key} is \"{value}\". Give a colour as #rrggbb, or leave it out.");
        }
    }

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex HexColour();
}
