using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Ailink.Lark.Events;

/// <summary>What an event says about itself in either schema, without its body and without the verification token.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/ukTMukTMukTM/uUTNz4SN1MjL1UzM</remarks>
public sealed class LarkEventHeader
{
    private static readonly RecurringTexts Recurring = new();

    private LarkEventHeader(in EnvelopeReader envelope)
    {
        EventId = Encoding.UTF8.GetString(envelope.EventId);
        EventType = Recurring.Get(envelope.EventType);
        AppId = Lark.AppId.TryParse(Recurring.Get(envelope.AppId), out var app) ? app : null;
        TenantKey = Lark.TenantKey.TryParse(Recurring.Get(envelope.TenantKey), out var tenant) ? tenant : null;
        CreateTime = EventTime.Read(envelope.Time);
    }

    /// <summary>Names the event, the same each time it is sent: <c>event_id</c>, or <c>uuid</c> in the first schema. Never empty.</summary>
    public string EventId { get; }

    /// <summary>What happened, such as <c>im.message.receive_v1</c>: <c>event_type</c>, or <c>event.type</c> in the first schema. Never empty.</summary>
    public string EventType { get; }

    /// <summary>The app it is sent to; null if the event does not say.</summary>
    public AppId? AppId { get; }

    /// <summary>The tenant it happened in; null if the event does not say.</summary>
    public TenantKey? TenantKey { get; }

    /// <summary>When it happened, by the platform's clock; null if the event does not say or says something that is no time.</summary>
    public DateTimeOffset? CreateTime { get; }

    /// <summary>Reads the header of an event that <see cref="LarkWebhook.Check"/> has accepted, and no further.</summary>
    /// <param name="plaintext">The plaintext handed out with <see cref="WebhookVerdict.Event"/>.</param>
    /// <param name="header">The header.</param>
    /// <returns>Whether it is an event of one of the two schemas.</returns>
    public static bool TryRead(ReadOnlySpan<byte> plaintext, [NotNullWhen(true)] out LarkEventHeader? header)
    {
        EnvelopeReader envelope = new(plaintext);
        header = envelope.TryRead(whole: false) && envelope.Kind == EnvelopeKind.Event ? new(envelope) : null;
        return header is not null;
    }

    /// <summary>The type and the id.</summary>
    public override string ToString() => $"{EventType} {EventId}";
}
