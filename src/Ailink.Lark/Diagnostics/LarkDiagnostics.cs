namespace Ailink.Lark;

/// <summary>Names of what the SDK tells OpenTelemetry: pass <see cref="Name"/> to <c>AddSource</c> and <c>AddMeter</c>.</summary>
public static class LarkDiagnostics
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Name = "Ailink.Lark";

    /// <summary>Histogram, seconds: one call with all its attempts. Tags: <see cref="ApiTag"/>, <see cref="OutcomeTag"/>.</summary>
    public const string RequestDuration = "ailink.lark.request.duration";

    /// <summary>Counter: attempts that were followed by another one. Tag: <see cref="ApiTag"/>.</summary>
    public const string Retries = "ailink.lark.request.retries";

    /// <summary>Counter: calls that count in the monthly quota. Tag: <see cref="ApiTag"/>.</summary>
    public const string QuotaCalls = "ailink.lark.quota.calls";

    /// <summary>Counter: tenant tokens asked for. Tag: <see cref="OutcomeTag"/>.</summary>
    public const string TokenRequests = "ailink.lark.token.requests";

    /// <summary>Counter: genuine events, each time they are sent. Tags: <see cref="EventTag"/>, <see cref="OutcomeTag"/>.</summary>
    public const string Events = "ailink.lark.events";

    /// <summary>Histogram, seconds: all handlers of one event. Tag: <see cref="EventTag"/>.</summary>
    public const string EventDuration = "ailink.lark.event.duration";

    /// <summary>Counter: webhooks that were refused. Tag: <see cref="ReasonTag"/>.</summary>
    public const string EventRefusals = "ailink.lark.event.refusals";

    /// <summary>Up-down counter: long connections that are open.</summary>
    public const string ConnectionsOpen = "ailink.lark.connections.open";

    /// <summary>Counter: long connections that were lost, and tries that failed. Tag: <see cref="LossTag"/>.</summary>
    public const string ConnectionsLost = "ailink.lark.connections.lost";

    /// <summary>Counter: frames that came through long connections. Tag: <see cref="FrameTag"/>.</summary>
    public const string ConnectionFrames = "ailink.lark.connection.frames";

    /// <summary>Counter: events that came through long connections, by their answer. Tag: <see cref="OutcomeTag"/>: <c>ok</c>, <c>failed</c>, <c>refused</c> for want of room, <c>unsent</c> when the connection was gone.</summary>
    public const string ConnectionAnswers = "ailink.lark.connection.answers";

    /// <summary>Method and path of an API, ids replaced by placeholders.</summary>
    public const string ApiTag = "lark.api";

    /// <summary>The app of a span; no tag of a metric, for there may be many.</summary>
    public const string AppTag = "lark.app";

    /// <summary>
    /// Of a call <c>ok</c>, <c>cancelled</c>, or the name of the exception without its suffix, such as <c>LarkRateLimit</c>. Of an event <c>Handled</c>, <c>Duplicate</c>, <c>Ignored</c>, <c>InProgress</c>,
    /// <c>Failed</c>, <c>Overrun</c> or <c>Unreadable</c>.
    /// </summary>
    public const string OutcomeTag = "lark.outcome";

    /// <summary>The platform's code, on a span that failed.</summary>
    public const string CodeTag = "lark.code";

    /// <summary>The platform's log id, on a span.</summary>
    public const string LogIdTag = "lark.log_id";

    /// <summary>The type of an event, such as <c>im.message.receive_v1</c>.</summary>
    public const string EventTag = "lark.event";

    /// <summary>The id of an event, on its span.</summary>
    public const string EventIdTag = "lark.event_id";

    /// <summary>
    /// Why a webhook was refused: a value of <see cref="Ailink.Lark.Events.WebhookVerdict"/>, <c>UnknownApp</c>, <c>NoVerificationToken</c> or <c>TooManyUnsigned</c>; from <c>MapLarkEvents</c> also
    /// <c>NoJson</c>, <c>TooSlow</c> and <c>BrokenOff</c>, and whatever word another web server gives to <see cref="Ailink.Lark.Events.ILarkEvents.Refuse"/>.
    /// </summary>
    public const string ReasonTag = "lark.reason";

    /// <summary>How a long connection was lost: <c>cut</c>, <c>closed</c> by the platform, <c>silent</c>, or <c>refused</c> when a try failed.</summary>
    public const string LossTag = "lark.loss";

    /// <summary>What a frame was: <c>event</c> (complete), <c>part</c> of one, <c>duplicate</c> part, <c>incomplete</c> (let go), <c>too_large</c>, <c>malformed</c>, <c>pong</c>, <c>other</c>.</summary>
    public const string FrameTag = "lark.frame";
}
