using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Ailink.Lark;

/// <summary>Completes the options of a scheme with what the container has, and checks them against the registered apps.</summary>
internal sealed class LarkAuthenticationSetup(IDataProtectionProvider protection, ILarkClientFactory clients)
    : IPostConfigureOptions<LarkAuthenticationOptions>, IValidateOptions<LarkAuthenticationOptions>
{
    private const int MostScopes = 50;

    public void PostConfigure(string? name, LarkAuthenticationOptions options)
    {
        options.DataProtectionProvider ??= protection;
        // One purpose for each scheme: what one has begun no other can end.
        options.Pending ??= new PropertiesDataFormat(options.DataProtectionProvider.CreateProtector("Ailink.Lark.SignIn", name ?? "", "v1"));
    }

    public ValidateOptionsResult Validate(string? name, LarkAuthenticationOptions options)
    {
        if (options.App is null && clients.Names.Count != 1)
        {
            return ValidateOptionsResult.Fail(clients.Names.Count == 0
                ? $"The sign-in '{name}' has no app: register one with AddAilinkLark(section), or set LarkAuthenticationOptions.App to a function that names the app of a request."
                : $"The sign-in '{name}' has {clients.Names.Count} apps to choose from: set LarkAuthenticationOptions.App to a function that names the app of a request.");
        }

        return options.Scope.Count > MostScopes
            ? ValidateOptionsResult.Fail($"The sign-in '{name}' asks for {options.Scope.Count} scopes; the platform takes {MostScopes}.")
            : ValidateOptionsResult.Success;
    }
}
