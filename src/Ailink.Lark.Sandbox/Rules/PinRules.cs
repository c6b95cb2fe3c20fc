using static Ailink.Lark.Sandbox.RuleSource;

namespace Ailink.Lark.Sandbox;

/// <summary>Pins of a chat.</summary>
internal static class PinRules
{
    public static readonly Rule Again = new("pin.again", Docs, "A message that is pinned keeps its first pin, which is answered.");
    public static readonly Rule Gone = new("pin.gone", Docs, "Taking a pin off a message that has none, or was recalled, succeeds.");
    public static readonly Rule Frequency = new("pin.frequency", Docs, "A message is pinned and unpinned 5 times a second.", 230047);
    public static readonly Rule Order = new("pin.order", Docs, "Pins are listed newest first.");
    public static readonly Rule Times = new("pin.times", Docs, "start_time has to be before end_time; both are milliseconds.", 230001);
}
