using Microsoft.AspNetCore.Http;

namespace Ailink.Lark;

/// <summary>Finds the app somebody signs in to.</summary>
internal sealed class LarkSignInApps(ILarkClientFactory clients)
{
    /// <summary>The app of a request, or null when it belongs to none that is known.</summary>
    public async ValueTask<ILarkClient?> FindAsync(LarkAuthenticationOptions options, HttpContext context)
    {
        if (options.App is null)
            return clients.Get(clients.Names.Single()); // there is one, or the host would not have started
        return options.App(context) is { IsEmpty: false } app ? await FindAsync(app, context.RequestAborted) : null;
    }

    public async ValueTask<ILarkClient?> FindAsync(AppId app, CancellationToken cancellationToken)
    {
        try
        {
            return await clients.GetAsync(app, cancellationToken);
        }
        catch (LarkCredentialsException) // nobody knows it
        {
            return null;
        }
    }
}
