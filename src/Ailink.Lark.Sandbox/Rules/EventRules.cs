using static Ailink.Lark.Sandbox.RuleSource;

namespace Ailink.Lark.Sandbox;

/// <summary>Events and callbacks: how they leave, when they come again.</summary>
internal static class EventRules
{
    public static readonly Rule Challenge = new("event.challenge", Docs, "A request URL gives the challenge back within one second; it is not signed, but encrypted when a key is set.");
    public static readonly Rule Encryption = new("event.encryption", Docs, "AES-256-CBC under the SHA-256 of the encrypt key, the IV in front, base64, in {encrypt}.");
    public static readonly Rule Signature = new("event.signature", Docs, "With an encrypt key: SHA-256 over timestamp, nonce, key and the raw body. Without one nothing is signed.");
    public static readonly Rule Limit = new("event.limit", Docs, "An event is acknowledged by 200 within three seconds, connecting within two. Redirects are failures.");
    public static readonly Rule Retries = new("event.retries", Docs, "An event that was not acknowledged comes again after 15 s, 5 min, 1 h and 6 h, with the same event_id.");
    public static readonly Rule RetryStart = new("event.retry_start", Assumption, "Each pause counts from when the attempt before was due.");
    public static readonly Rule Callbacks = new("event.callbacks", Docs, "Callbacks are answered with content and never come again.");
    public static readonly Rule OldEnvelope = new("event.old_envelope", Docs, "p2p_chat_create and the events of store apps come in the old envelope.");
    public static readonly Rule CreateTime = new("event.create_time", Docs, "create_time counts milliseconds, in card callbacks microseconds.");
    public static readonly Rule Delivered = new("event.delivered", Assumption, "Without strict_events every event is delivered; on the platform a published version must list it and most need a scope.");
    public static readonly Rule FirstEntry = new("event.first_entry", Assumption, "p2p_chat_create comes when the user first enters or writes, also when the bot wrote before.");
    public static readonly Rule BotMessages = new("event.bot_messages", Docs, "What a bot writes is told to another bot that it mentions and that holds im:message.group_at_msg.include_bot:readonly.");
    public static readonly Rule NoConnection = new("event.no_connection", Assumption, "An app that chose the long connection and is not connected misses attempts; they come again as refused ones do.");
    public static readonly Rule Addresses = new("event.addresses", Assumption, "Production calls public IPv4 addresses only; the sandbox calls loopback only, unless it may reach out.");
}
