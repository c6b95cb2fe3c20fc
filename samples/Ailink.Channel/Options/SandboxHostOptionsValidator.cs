using Microsoft.Extensions.Options;

namespace Ailink.Channel.Options;

/// <summary>A sandbox outside Development is a way in for everybody, so it takes a key with an ugly name.</summary>
internal sealed class SandboxHostOptionsValidator(IHostEnvironment environment) : IValidateOptions<SandboxHostOptions>
{
    private const string Allowed = $"{SandboxHostOptions.Section}:{nameof(SandboxHostOptions.IKnowThatAnybodyCanSignInAsAnybody)}";

    public ValidateOptionsResult Validate(string? name, SandboxHostOptions options)
    {
        if (options.Url is { } url && !HttpOrigin.IsOne(url))
            return ValidateOptionsResult.Fail(
                $"{SandboxHostOptions.Section}:Url is \"{url}\". Give scheme, host and port of the sandbox, such as {SandboxHostOptions.DefaultUrl}.");

        var wanted = options.Enabled == true || options.Url is not null;
        if (!wanted || environment.IsDevelopment() || options.IKnowThatAnybodyCanSignInAsAnybody) return ValidateOptionsResult.Success;

        var key = options.Enabled == true ? "Enabled" : "Url";
        return ValidateOptionsResult.Fail(
            $"{SandboxHostOptions.Section}:{key} asks for the sandbox in the environment {environment.EnvironmentName}. Anybody who reaches a sandbox "
            + $"signs in as anybody, so it runs in Development only. Remove the key, or set {Allowed} to true.");
    }
}
