using Microsoft.Extensions.Logging;

namespace Ailink.Lark.Events;

/// <summary>Receives webhooks.</summary>
internal sealed partial class LarkEvents(LarkEventApps apps, LarkEventDispatcher dispatcher, UnsignedLimit unsigned, LarkEventMetrics metrics, TimeProvider time, ILogger<LarkEvents> logger) : ILarkEvents
{
    public async ValueTask<WebhookAnswer> ReceiveAsync(AppId? app, WebhookRequest request, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(app, cancellationToken).ConfigureAwait(false) is not { } found)
            return Refuse("UnknownApp");
        var reason = Check(found, request, out var verdict, out var plaintext);
        if (reason is not null && await apps.RenewAsync(found, cancellationToken).ConfigureAwait(false) is { } renewed)
            reason = Check(found = renewed, request, out verdict, out plaintext);
        if (reason is not null)
            return Refuse(reason, found);
        if (verdict == WebhookVerdict.Challenge)
            return WebhookAnswer.Of(LarkWebhook.AnswerTo(plaintext.Span));
        var result = await dispatcher.DispatchAsync(found, plaintext, cancellationToken).ConfigureAwait(false);
        return result.Succeeded ? WebhookAnswer.Of(result.Answer) : WebhookAnswer.SendAgain;
    }

    public WebhookAnswer Refuse(string reason)
    {
        ArgumentException.ThrowIfNullOrEmpty(reason);
        return Refuse(reason, app: null);
    }

    private async ValueTask<LarkEventApp?> FindAsync(AppId? app, CancellationToken cancellationToken)
    {
        try
        {
            return await apps.FindAsync(app, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is not OperationCanceledException) // the store is somebody else's code, and from outside its failure must not look like more than an unknown app
        {
            Log.NotFound(logger, problem);
            return null;
        }
    }

    /// <summary>Why it is refused; null if it is not.</summary>
    private string? Check(LarkEventApp app, in WebhookRequest request, out WebhookVerdict verdict, out ReadOnlyMemory<byte> plaintext)
    {
        (verdict, plaintext) = (default, default);
        if (app.Keys is not { } keys)
            return "NoVerificationToken";
        if (request.HasNoSignature && keys.Cipher is not null && !unsigned.Allows(app.AppId))
            return "TooManyUnsigned";
        verdict = LarkWebhook.Check(request, keys, time.GetUtcNow(), out plaintext);
        return verdict is WebhookVerdict.Event or WebhookVerdict.Challenge ? null : verdict.ToString();
    }

    private WebhookAnswer Refuse(string reason, LarkEventApp? app)
    {
        metrics.Refused(reason);
        if (app?.MayWarn(time) == true)
            Log.Refused(logger, app.AppId, reason);
        return WebhookAnswer.Refusal;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "A webhook for {App} was refused: {Reason}. Others of this minute are only counted.")]
        public static partial void Refused(ILogger logger, AppId app, string reason);

        [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "The app store failed, so a webhook was refused.")]
        public static partial void NotFound(ILogger logger, Exception problem);
    }
}
