using Ailink.Lark;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ailink.Support;

/// <summary>
/// Learns who somebody is by Lark's sign-in, and nothing else: no scope is asked for, and the user token is dropped where it was used.
/// </summary>
internal sealed partial class LarkIdentityProvider(
    ILarkClientFactory clients, IOptions<LarkChannelOptions> options, ILogger<LarkIdentityProvider> logger) : IIdentityProvider
{
    public SignInStart Begin(SupportChannel channel, Uri redirect)
    {
        ArgumentNullException.ThrowIfNull(channel);

        // Without a client: who only opens the sign-in page should not cause the app's secret to be unprotected.
        var start = LarkSignInStart.For(options.Value.PlatformOf(channel.Kind), new AppId(channel.AppId), redirect);
        return new SignInStart(start.Address, start.State, start.CodeVerifier);
    }

    public async Task<SupportResult<CustomerIdentity>> CompleteAsync(
        SupportChannel channel, string code, Uri redirect, string codeVerifier, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(channel);
        ArgumentNullException.ThrowIfNull(redirect);
        if (string.IsNullOrWhiteSpace(code)) return SupportErrors.Of(SupportErrors.AuthExpired, channel.AppId);
        try
        {
            var lark = await clients.GetAsync(new AppId(channel.AppId), cancellationToken).ConfigureAwait(false);
            var session = await lark.SignIn.CompleteAsync(code, redirect, codeVerifier, cancellationToken).ConfigureAwait(false);
            var user = await lark.SignIn.GetUserAsync(session.AccessToken, cancellationToken).ConfigureAwait(false);
            return user.TenantKey is { } tenant
                ? new CustomerIdentity(user.OpenId.ToString(), user.UnionId?.ToString(), tenant.ToString(), user.Name, user.AvatarUrl)
                : throw new LarkUnavailableException("The platform named no tenant for the user.");
        }
        catch (LarkException problem)
        {
            var refusal = SignInRefusals.CodeOf(problem);
            Log.Refused(logger, channel.AppId, refusal, problem.Code, problem.Api, problem.LogId);
            return SupportErrors.Of(refusal, channel.AppId);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "A sign-in to {App} ended with {Refusal}: code {Code} of {Api}, log id {LogId}.")]
        public static partial void Refused(ILogger logger, string app, string refusal, int code, string api, string? logId);
    }
}
