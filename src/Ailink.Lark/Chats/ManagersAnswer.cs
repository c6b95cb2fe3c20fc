namespace Ailink.Lark;

internal sealed record ManagersAnswer(IReadOnlyList<OpenId>? ChatManagers, IReadOnlyList<AppId>? ChatBotManagers);
