using Microsoft.Extensions.Options;

namespace Ailink.Lark;

/// <summary>Applies both validators to one registered app and leaves other names alone: without a fixed app the default options hold timeouts only.</summary>
internal sealed class LarkNamedValidation(string registered) : IValidateOptions<LarkOptions>
{
    private static readonly LarkOptionsValidator Properties = new();
    private static readonly LarkOptionsRelations Relations = new();

    public ValidateOptionsResult Validate(string? name, LarkOptions options)
    {
        if (name != registered)
            return ValidateOptionsResult.Skip;

        string[] problems = [.. Properties.Validate(name, options).Failures ?? [], .. Relations.Validate(name, options).Failures ?? []];
        var app = registered.Length == 0 ? "the Lark app" : $"the Lark app '{registered}'";
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems.Select(problem => $"Settings of {app}: {problem}"));
    }
}
