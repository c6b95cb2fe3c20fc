using Ailink.Lark;
using Microsoft.Extensions.Options;

namespace Ailink.Support;

/// <summary>The apps of the SDK are the channels of the support database. The secret is unprotected here and handed on, never kept.</summary>
internal sealed class ChannelAppStore(ISupportChannels channels, IOptions<LarkChannelOptions> options) : ILarkAppStore
{
    public async ValueTask<LarkCredentials?> FindAsync(AppId app, CancellationToken cancellationToken = default)
    {
        var found = await channels.GetCredentialsAsync(app.ToString(), cancellationToken).ConfigureAwait(false);
        if (found is null)
            return null;
        var keys = options.Value.EventKeys.TryGetValue(found.AppId, out var known) ? known : new LarkChannelEventKeys();
        return new LarkCredentials(app, found.AppSecret)
        {
            Platform = options.Value.PlatformOf(found.Kind), EncryptKey = keys.EncryptKey, VerificationToken = keys.VerificationToken,
        };
    }
}
