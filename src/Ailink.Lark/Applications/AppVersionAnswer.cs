namespace Ailink.Lark;

internal sealed record AppVersionAnswer(AppVersion? AppVersion);
