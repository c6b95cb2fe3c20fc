using Microsoft.Extensions.Options;

namespace Ailink.Support;

/// <summary>Stops the host when the buttons of cards would lead nowhere.</summary>
internal sealed class LarkChannelOptionsValidator : IValidateOptions<LarkChannelOptions>
{
    public ValidateOptionsResult Validate(string? name, LarkChannelOptions options) => options.PublicOrigin switch
    {
        null => ValidateOptionsResult.Fail("Ailink:PublicOrigin is missing: cards could not lead back to the message. Set it to the address of the web app, such as https://support.example.com."),
        var origin when !IsOrigin(origin) => ValidateOptionsResult.Fail(
            $"Ailink:PublicOrigin is '{origin}'; it must be http or https with a host and nothing behind it, such as https://support.example.com."),
        _ => ValidateOptionsResult.Success,
    };

    private static bool IsOrigin(Uri origin)
        => origin.IsAbsoluteUri && origin.Scheme is "http" or "https" && origin.PathAndQuery == "/" && origin.Fragment.Length == 0 && origin.UserInfo.Length == 0;
}
