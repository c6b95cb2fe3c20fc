using Microsoft.Extensions.Options;

namespace Ailink.Support;

internal sealed class SupportOptionsValidator : IValidateOptions<SupportOptions>
{
    public ValidateOptionsResult Validate(string? name, SupportOptions options)
    {
        if (options.MaxMessageLength < 1)
            return ValidateOptionsResult.Fail($"Ailink:Support:MaxMessageLength is {options.MaxMessageLength}; it must be above zero.");
        return options.EditWindow < TimeSpan.Zero
            ? ValidateOptionsResult.Fail($"Ailink:Support:EditWindow is {options.EditWindow}; it must not be below zero.")
            : ValidateOptionsResult.Success;
    }
}
