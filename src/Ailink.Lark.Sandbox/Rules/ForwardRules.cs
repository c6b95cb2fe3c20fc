using static Ailink.Lark.Sandbox.RuleSource;

namespace Ailink.Lark.Sandbox;

/// <summary>Forwarding: one message, several merged into one, a thread.</summary>
internal static class ForwardRules
{
    public static readonly Rule Type = new("forward.type", Docs, "This type of message is not forwarded: system messages, red packets, votes, audio.", 230061);
    public static readonly Rule Card = new("forward.card", Assumption, "A card that streams, or whose config.enable_forward is false, is not forwarded (documented; the code is not).", 230061);
    public static readonly Rule ChatInvalid = new("forward.chat", Docs, "The chat to forward to is invalid.", 230063);
    public static readonly Rule Invalid = new("forward.invalid", Docs, "What is to be forwarded is invalid: it does not exist, is not visible, or is part of a merged message.", 230064);
    public static readonly Rule Recalled = new("forward.recalled", Docs, "What is to be forwarded has been recalled.", 230065);
    public static readonly Rule Mixed = new("forward.mixed", Docs, "Messages of several threads, or of a thread and outside of it, are not merged.", 230067);
    public static readonly Rule Chats = new("forward.chats", Docs, "Messages of several chats are not merged.", 230069);
    public static readonly Rule Restricted = new("forward.restricted", Docs, "The chat's restricted mode forbids forwarding.", 230070);
    public static readonly Rule Uuid = new("forward.uuid", Docs, "One success per uuid and target in an hour; the uuid stands in the query.");
    public static readonly Rule Content = new("forward.merged_content", Docs, "A merged message has a fixed content; what it holds is read with it.");
}
