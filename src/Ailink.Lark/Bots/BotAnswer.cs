namespace Ailink.Lark;

/// <summary>This API has its payload beside the code.</summary>
internal sealed record BotAnswer(LarkBotInfo? Bot);
