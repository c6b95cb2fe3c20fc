namespace Ailink.Lark.Sandbox;

/// <summary>Puts bubbles below a bot's newest message; a user who taps one writes its text.</summary>
internal static class FollowUpEndpoint
{
    private const int MostBubbles = 3;
    private const int LongestBubble = 200;
    private const int MostLanguages = 50;
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(600);

    private static readonly string[] Languages =
    [
        "en_us", "zh_cn", "zh_hk", "zh_tw", "ja_jp", "id_id", "vi_vn", "th_th", "pt_br", "es_es", "ko_kr", "de_de", "fr_fr", "it_it", "ru_ru", "ms_my",
    ];

    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("POST", "/open-apis/im/v1/messages/:message_id/push_follow_up", Push) { Scopes = ["im:message", "im:message:send_as_bot"], Counted = true },
    ];

    private static Answer Push(PlatformCall call)
    {
        var bubbles = call.Fields.Objects("follow_ups") ?? [];
        if (bubbles.Count is 0 or > MostBubbles) call.Fields.Violate("follow_ups", "", "follow_ups holds 1 to 3 bubbles");
        if (call.Fields.Refusal is { } invalid) return invalid;
        var texts = bubbles.Select(Read).ToList();
        if (texts.Contains(null)) return BuzzRules.FollowUpInvalid.Refuse();

        if (!call.App.HasBot) return MessageRules.BotOff.Refuse();
        if (!call.World.Messages.TryGetValue(call.Route["message_id"], out var message)) return MessageRules.MessageUnknown.Refuse();
        if (!call.Operator.IsIn(message.Chat)) return BuzzRules.FollowUpInvisible.Refuse();
        if (message.Chat.IsGroup) return BuzzRules.FollowUpPrivate.Refuse();
        if (Receiver.JudgeAvailability(call.App, message.Chat.Members[0]) is not null) return BuzzRules.FollowUpUser.Refuse();
        if (!call.Operator.Sent(message) || message.IsRecalled) return BuzzRules.FollowUpOwn.Refuse();
        if (message.Chat.Messages[^1] != message) return BuzzRules.FollowUpLatest.Refuse();
        if (call.Now - message.SentAt > Life) return BuzzRules.FollowUpExpired.Refuse();
        if (message.FollowUps.Count > 0) return BuzzRules.FollowUpAgain.Refuse();
        message.FollowUps = [.. texts.OfType<string>()];
        call.World.Touch(message.Chat);
        return Answer.Ok();
    }

    /// <summary>The text of a bubble; null when it is not sound.</summary>
    private static string? Read(Fields bubble)
    {
        var text = bubble.Required("content", LongestBubble);
        var translations = bubble.Objects("i18n_contents") ?? [];
        var sound = translations.Count <= MostLanguages && translations.All(translation =>
        {
            var language = translation.Required("language");
            _ = translation.Required("content", LongestBubble);
            return !translation.HasViolations && Languages.Contains(language, StringComparer.Ordinal);
        });
        return sound && !bubble.HasViolations ? text : null;
    }
}
