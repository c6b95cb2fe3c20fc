using System.Text.Json;

namespace Ailink.Lark.Sandbox;

/// <summary>A message as a user sees it at the moment of asking.</summary>
/// <param name="Id">The <c>message_id</c>, <c>om_…</c>.</param>
/// <param name="ChatId">The chat it stands in, <c>oc_…</c>.</param>
/// <param name="ChatType"><c>p2p</c> or <c>group</c>.</param>
/// <param name="ChatName">The group's name; in a private chat with a bot the app's name.</param>
/// <param name="SenderId">The app id of the bot, or the union_id of the user who wrote it.</param>
/// <param name="SenderName">The name of the app or user.</param>
/// <param name="Type">The <c>msg_type</c>, such as <c>text</c> or <c>interactive</c>.</param>
/// <param name="Content">The content as it was sent: a JSON document in a string.</param>
/// <param name="Card">The card of schema 2.0 after all updates; null for everything else.</param>
/// <param name="Updates">How often it was changed after it was sent. Updates never ring.</param>
/// <param name="Rang">Whether it made the user's client ring.</param>
/// <param name="IsRecalled">Whether its sender took it back.</param>
/// <param name="SentAt">When it was sent, on the sandbox's clock.</param>
public sealed record SandboxMessage(
    string Id, string ChatId, string ChatType, string ChatName, string SenderId, string SenderName, string Type, string Content,
    JsonElement? Card, int Updates, bool Rang, bool IsRecalled, DateTimeOffset SentAt)
{
    /// <summary>Whether this user has read it.</summary>
    public bool IsRead { get; init; }

    /// <summary>The emojis on it, oldest first.</summary>
    public IReadOnlyList<SandboxReaction> Reactions { get; init; } = [];

    /// <summary>How it was urged upon this user and not read since: <c>app</c>, <c>sms</c> or <c>phone</c>; null when it was not.</summary>
    public string? Urgency { get; init; }

    /// <summary>The bubbles below it, which write their text when they are tapped. They vanish with the next message.</summary>
    public IReadOnlyList<string> FollowUps { get; init; } = [];

    /// <summary>The thread it belongs to, <c>omt_…</c>; null outside threads.</summary>
    public string? ThreadId { get; init; }

    /// <summary>What apps show in the place of its links.</summary>
    public IReadOnlyList<SandboxLinkPreview> Previews { get; init; } = [];

    internal bool SentByApp { get; init; }

    internal IReadOnlyList<Mention> Mentions { get; init; } = [];

    internal static SandboxMessage Of(Message message, SandboxUser viewer) => new(
        message.Id, message.Chat.Id, message.Chat.Type, message.Chat.NameFor(viewer), message.SenderId, message.SenderName, message.Type,
        message.Content,
        message.Card is { } card && !message.IsRecalled ? JsonSerializer.SerializeToElement(card.Document, SandboxJson.Default.JsonObject) : null,
        message.Updates, Rang: message.Viewer is null, message.IsRecalled, message.SentAt)
    {
        IsRead = message.Author == viewer || message.Reads.ContainsKey(viewer),
        Reactions = [.. message.Reactions.Select(reaction => new SandboxReaction(reaction.Id, reaction.Emoji, reaction.Operator.Id, reaction.Operator.Name))],
        Urgency = message.Buzzes.TryGetValue(viewer, out var buzz) ? BuzzWords.Of(buzz) : null,
        FollowUps = message.FollowUps,
        Previews = message.IsRecalled ? [] : [.. message.Previews.Select(preview => SandboxLinkPreview.Of(preview, viewer))],
        ThreadId = message.ThreadId,
        SentByApp = message.App is not null,
        Mentions = message.Mentions,
    };
}
