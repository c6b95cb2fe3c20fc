using Ailink.Lark.Sandbox;

namespace Ailink.Lark.AspNetCore.Tests;

/// <summary>Every app of a sandbox, as a service's database would hold them.</summary>
internal sealed class BoxApps(LarkSandbox box) : ILarkAppStore
{
    public ValueTask<LarkCredentials?> FindAsync(AppId app, CancellationToken cancellationToken = default)
    {
        var found = box.World.Apps.FirstOrDefault(each => each.Id == app.Value);
        return new(found is null ? null : new LarkCredentials(app, found.Secret)
        {
            Platform = LarkPlatform.At(box.BaseAddress), EncryptKey = found.EncryptKey, VerificationToken = found.VerificationToken,
        });
    }
}
