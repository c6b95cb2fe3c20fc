namespace Ailink.Lark.Sandbox;

/// <summary>The two envelopes an event comes in.</summary>
internal enum EventSchema
{
    /// <summary><c>{uuid, token, ts, type: "event_callback", event: {type, …}}</c>, which a few old events still use.</summary>
    V1,

    /// <summary><c>{schema: "2.0", header, event}</c>.</summary>
    V2,
}
