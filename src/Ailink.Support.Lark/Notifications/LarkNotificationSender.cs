using System.Security.Cryptography;
using System.Text;
using Ailink.Lark;
using Ailink.Lark.Cards;
using Microsoft.Extensions.Logging;

namespace Ailink.Support;

/// <summary>Brings a card to a person as the bot of the channel's own app. Each call either answers, says why not, or leaves the outcome open.</summary>
internal sealed partial class LarkNotificationSender(
    ILarkClientFactory clients, NotificationCardTemplate template, ILogger<LarkNotificationSender> logger) : INotificationSender
{
    public Task<string> PrepareCardAsync(NotificationCard card, CancellationToken cancellationToken)
        => CallAsync(card, async (lark, made) =>
        {
            var id = await lark.Cards.CreateAsync(made, cancellationToken).ConfigureAwait(false);
            return id.ToString();
        }, cancellationToken);

    public Task<NotificationReceipt> SendAsync(
        NotificationCard card, string? preparedCardId, string uuid, CancellationToken cancellationToken)
        => CallAsync(card, async (lark, made) =>
        {
            MessageContent content = preparedCardId is null ? made : MessageContent.CardEntity(new CardId(preparedCardId));
            var sent = await lark.Messages.SendAsync(new OpenId(card.OpenId), content, new SendOptions { Uuid = uuid }, cancellationToken).ConfigureAwait(false);
            Log.Sent(logger, card.Channel.AppId, uuid, card.MentionCount, sent.LogId);
            return new NotificationReceipt(sent.Id.ToString(), sent.LogId);
        }, cancellationToken);

    private async Task<T> CallAsync<T>(
        NotificationCard card, Func<ILarkClient, Ailink.Lark.Cards.Card, Task<T>> call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(card);
        var made = template.Render(card);
        try
        {
            var lark = await clients.GetAsync(new AppId(card.Channel.AppId), cancellationToken).ConfigureAwait(false);
            return await call(lark, made).ConfigureAwait(false);
        }
        catch (LarkException problem)
        {
            var failure = NotificationFailures.Of(problem, card, HashOf(made));
            Log.Failed(logger, card.Channel.AppId, failure.Kind, problem.Code, problem.Api, problem.LogId);
            throw new NotificationSendException(failure, problem);
        }
    }

    // Enough to find the card again in a report about it, and nothing to read what people wrote.
    private static string HashOf(Card card) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(card.ToJson())));

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Debug, Message = "Notification {Uuid} of {App} taken: {Mentions} mentions, log id {LogId}.")]
        public static partial void Sent(ILogger logger, string app, string uuid, int mentions, string? logId);

        [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "A notification of {App} was not taken: {Kind}, code {Code} of {Api}, log id {LogId}.")]
        public static partial void Failed(ILogger logger, string app, NotificationFailureKind kind, int code, string api, string? logId);
    }
}
