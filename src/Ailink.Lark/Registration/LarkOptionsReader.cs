using System.Globalization;
using Ailink.Lark.Events;
using Microsoft.Extensions.Configuration;

namespace Ailink.Lark;

/// <summary>Reads <see cref="LarkOptions"/> from a section by hand: reflection would not survive ahead-of-time compilation, and generated binding does not know our ids.</summary>
internal static class LarkOptionsReader
{
    public static void Read(IConfiguration section, LarkOptions options)
    {
        Set(section, nameof(LarkOptions.AppId), text => options.AppId = AppId.Parse(text));
        Set(section, nameof(LarkOptions.AppSecret), text => options.AppSecret = text);
        Set(section, nameof(LarkOptions.Platform), text => options.Platform = LarkPlatform.Parse(text));
        Set(section, nameof(LarkOptions.StoreApp), text => options.StoreApp = bool.Parse(text));
        Set(section, nameof(LarkOptions.EncryptKey), text => options.EncryptKey = text);
        Set(section, nameof(LarkOptions.VerificationToken), text => options.VerificationToken = text);
        Set(section, nameof(LarkOptions.AttemptTimeout), text => options.AttemptTimeout = TimeSpan.Parse(text, CultureInfo.InvariantCulture));
        Set(section, nameof(LarkOptions.TotalTimeout), text => options.TotalTimeout = TimeSpan.Parse(text, CultureInfo.InvariantCulture));
        Set(section, nameof(LarkOptions.Proxy), text => options.Proxy = new Uri(text, UriKind.Absolute));
        Set(section, nameof(LarkOptions.MonthlyQuota), text => options.MonthlyQuota = long.Parse(text, CultureInfo.InvariantCulture));
        Set(section, nameof(LarkOptions.LimitClientSide), text => options.LimitClientSide = bool.Parse(text));
        Read(section.GetSection(nameof(LarkOptions.Events)), options.Events);
    }

    private static void Read(IConfigurationSection section, LarkEventOptions options)
    {
        Set(section, nameof(LarkEventOptions.HandlerBudget), text => options.HandlerBudget = TimeSpan.Parse(text, CultureInfo.InvariantCulture));
        Set(section, nameof(LarkEventOptions.AcceptedAge), text => options.AcceptedAge = TimeSpan.Parse(text, CultureInfo.InvariantCulture));
        Set(section, nameof(LarkEventOptions.LedgerLife), text => options.LedgerLife = TimeSpan.Parse(text, CultureInfo.InvariantCulture));
        Set(section, nameof(LarkEventOptions.MaxBodyBytes), text => options.MaxBodyBytes = int.Parse(text, CultureInfo.InvariantCulture));
        Set(section, nameof(LarkEventOptions.AllowVerificationTokenOnly), text => options.AllowVerificationTokenOnly = bool.Parse(text));
        Set(section, nameof(LarkEventOptions.InChatOrder), text => options.InChatOrder = bool.Parse(text));
    }

    private static void Set(IConfiguration section, string key, Action<string> assign)
    {
        if (section[key] is not { Length: > 0 } text)
            return;
        try
        {
            assign(text);
        }
        catch (Exception problem) when (problem is FormatException or OverflowException) // UriFormatException is one as well
        {
            var path = section is IConfigurationSection { Path: { Length: > 0 } parent } ? $"{parent}:{key}" : key;
            throw new InvalidOperationException($"The setting {path} cannot be read: {problem.Message}", problem);
        }
    }
}
