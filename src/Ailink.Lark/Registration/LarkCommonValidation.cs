using Ailink.Lark.Events;
using Microsoft.Extensions.Options;

namespace Ailink.Lark;

/// <summary>Checks what the apps of a store have in common: how events are taken. A registered app is checked whole, by <see cref="LarkNamedValidation"/>.</summary>
internal sealed class LarkCommonValidation(IEnumerable<LarkRegistration> registrations) : IValidateOptions<LarkOptions>
{
    public ValidateOptionsResult Validate(string? name, LarkOptions options)
    {
        if (name != Options.DefaultName || registrations.Any(registration => registration.Name == name))
            return ValidateOptionsResult.Skip;
        string[] problems = [.. LarkEventOptionsRelations.Problems(options.Events)];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems.Select(problem => $"Settings of the Lark apps: {problem}"));
    }
}
