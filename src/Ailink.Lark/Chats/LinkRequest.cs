namespace Ailink.Lark;

internal sealed record LinkRequest(ChatLinkLife ValidityPeriod);
