using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Ailink.Lark;

/// <summary>Sends into a group through its incoming webhook (a custom bot): no app, no token, no quota. 100 messages a minute and five a second.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot</remarks>
public static class LarkGroupBot
{
    private const string Api = "POST bot/v2/hook/:token";

    /// <summary>Sends a message, once: a webhook knows no uuid, so nothing is repeated.</summary>
    /// <param name="http">Any client; its timeout counts.</param>
    /// <param name="webhook">The webhook's address, a secret: who has it can write to the group.</param>
    /// <param name="content">A text, post, image, card of the webhook's own group, or card. Card entities cannot be sent this way.</param>
    /// <param name="signingKey">The key under Signature in the bot's settings; null where none is set. This machine's clock must be right within an hour.</param>
    /// <param name="cancellationToken">Stops the call; the message may then have been sent.</param>
    /// <exception cref="ArgumentException">The address is not absolute http(s), or the content is a card entity.</exception>
    /// <exception cref="LarkCredentialsException">The signature was refused.</exception>
    /// <exception cref="LarkPermissionException">The calling address is not allowed.</exception>
    /// <exception cref="LarkRateLimitException">Too many messages.</exception>
    /// <exception cref="LarkRequestException">The message was refused: malformed, or without one of the bot's keywords.</exception>
    /// <exception cref="LarkUnavailableException">No answer. With <see cref="LarkException.OutcomeUnknown"/> the message may have been sent.</exception>
    public static Task SendAsync(HttpClient http, Uri webhook, MessageContent content, string? signingKey = null, CancellationToken cancellationToken = default) =>
        SendAsync(http, webhook, content, signingKey, TimeProvider.System, cancellationToken);

    internal static async Task SendAsync(HttpClient http, Uri webhook, MessageContent content, string? signingKey, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(webhook);
        ArgumentNullException.ThrowIfNull(content);
        if (!webhook.IsAbsoluteUri || webhook.Scheme is not ("http" or "https"))
            throw new ArgumentException("A webhook has an absolute address, http or https.", nameof(webhook)); // not told which: it is a secret
        if (content is CardEntityContent)
            throw new ArgumentException("A webhook takes no card entity: send the card itself.", nameof(content));

        using var body = Body(content, signingKey, time.GetUtcNow().ToUnixTimeSeconds());
        LarkEnvelope envelope;
        try
        {
            using var response = await http.PostAsync(webhook, body, cancellationToken).ConfigureAwait(false);
            envelope = await LarkAnswerReader.ReadAsync(response, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException || (problem is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new LarkUnavailableException("No answer came from the webhook: it is unknown whether the message was sent. Look into the group before you send it again.", problem)
            {
                Api = Api, Meaning = "No answer came", Retry = RetryAdvice.SameUuid, OutcomeUnknown = true,
            };
        }

        var verdict = LarkCodes.Judge(LarkFamily.GroupBots, envelope);
        envelope.LetGo();
        if (verdict is not null)
            throw GroupBotErrors.Of(verdict, envelope, Api);
    }

    /// <summary>What proves that the caller knows the key: the time and the key are the key, and nothing is signed.</summary>
    internal static string Sign(string signingKey, long timestamp) =>
        Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes($"{timestamp}\n{signingKey}"), ReadOnlySpan<byte>.Empty));

    private static LarkBody Body(MessageContent content, string? signingKey, long timestamp)
    {
        LarkBody body = new();
        using Utf8JsonWriter writer = new(body, LarkJson.Writing);
        writer.WriteStartObject();
        if (signingKey is not null)
        {
            writer.WriteString("timestamp"u8, timestamp.ToString(System.Globalization.CultureInfo.InvariantCulture));
            writer.WriteString("sign"u8, Sign(signingKey, timestamp));
        }

        writer.WriteString("msg_type"u8, content.Type);
        if (content.Type == MessageType.Card.Value)
        {
            writer.WritePropertyName("card"u8);
            writer.WriteRawValue(content.Render(Api));
        }
        else if (content.Type == MessageType.Post.Value)
        {
            writer.WriteStartObject("content"u8); // one level more than in a message of an app
            writer.WritePropertyName("post"u8);
            writer.WriteRawValue(content.Render(Api));
            writer.WriteEndObject();
        }
        else if (content is ShareChatContent shared)
        {
            writer.WriteStartObject("content"u8);
            writer.WriteString("share_chat_id"u8, shared.Chat); // chat_id in a message of an app
            writer.WriteEndObject();
        }
        else
        {
            writer.WritePropertyName("content"u8);
            writer.WriteRawValue(content.Render(Api));
        }

        writer.WriteEndObject();
        return body;
    }
}
