using Microsoft.Extensions.Options;

namespace Ailink.Channel.Options;

/// <summary>Checks what links, cookies and keys depend on, so that a wrong value stops the host and not a customer.</summary>
internal sealed class ChannelHostOptionsValidator(IConfiguration configuration, IHostEnvironment environment) : IValidateOptions<ChannelHostOptions>
{
    public ValidateOptionsResult Validate(string? name, ChannelHostOptions options)
    {
        var failures = new List<string>();
        CheckOrigin(options, failures);
        foreach (var source in options.FrameAncestors)
            if (source.Length == 0 || source.Any(sign => sign is ';' or ',' || char.IsWhiteSpace(sign) || char.IsControl(sign)))
                failures.Add($"{ChannelHostOptions.Section}:FrameAncestors holds \"{source}\". Give one source a line, such as https://*.example.com.");

        CheckKeys(options.DataProtection, failures);
        Positive("WritesPerTenSeconds", options.RateLimits.WritesPerTenSeconds);
        Positive("ReadsPerTenSeconds", options.RateLimits.ReadsPerTenSeconds);
        Positive("SignInsPerMinute", options.RateLimits.SignInsPerMinute);
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Positive(string key, int value)
        {
            if (value <= 0) failures.Add($"{ChannelHostOptions.Section}:RateLimits:{key} is {value}. It must be at least 1.");
        }
    }

    private void CheckOrigin(ChannelHostOptions options, List<string> failures)
    {
        const string Key = $"{ChannelHostOptions.Section}:{nameof(ChannelHostOptions.PublicOrigin)}";
        if (options.PublicOrigin is { } origin)
        {
            if (!HttpOrigin.IsOne(origin))
                failures.Add($"{Key} is \"{origin}\". Give scheme, host and port without a path, such as https://support.example.com.");
        }
        else if (!environment.IsDevelopment())
        {
            failures.Add($"{Key} is missing. Set it to the origin people use, such as https://support.example.com; only Development guesses it.");
        }
        else if (ListenAddresses.FirstHttp(configuration) is not { Port: > 0 })
        {
            failures.Add($"{Key} is missing, and the host listens on no fixed http address to guess it from. Set it, or give --urls an address with a port.");
        }
    }

    private void CheckKeys(KeyProtectionOptions keys, List<string> failures)
    {
        const string Key = $"{ChannelHostOptions.Section}:DataProtection:{nameof(KeyProtectionOptions.CertificatePath)}";
        if (keys.CertificatePath is null)
        {
            if (!environment.IsDevelopment())
                failures.Add($"{Key} is missing. Outside Development the keys under data/keys must be protected by a certificate (a PKCS#12 file).");
        }
        else if (!File.Exists(Path.Combine(environment.ContentRootPath, keys.CertificatePath)))
        {
            failures.Add($"{Key} is \"{keys.CertificatePath}\". There is no such file.");
        }
    }
}
