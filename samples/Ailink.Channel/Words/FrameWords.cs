namespace Ailink.Channel.Words;

/// <summary>What stands around every page.</summary>
internal static class FrameWords
{
    internal static readonly Word SkipToContent = new("frame.skip", "Skip to content", "跳到正文", "本文へ移動");
    internal static readonly Word Language = new("frame.language", "Language", "语言", "言語");
    internal static readonly Word Groups = new("frame.groups", "Groups", "群组", "グループ");
    internal static readonly Word Workbench = new("frame.workbench", "Workbench", "工作台", "ワークベンチ");
    internal static readonly Word SignOut = new("frame.sign_out", "Sign out", "退出登录", "サインアウト");
    internal static readonly Word Account = new("frame.account", "Your account", "您的账号", "アカウント");
    internal static readonly Word SignedInAs = new("frame.signed_in_as", "Signed in with Lark, {0}", "已通过 Lark 登录，{0}", "Lark でサインイン中（{0}）");
    internal static readonly Word Online = new("frame.online", "Connected", "已连接", "接続済み");
    internal static readonly Word Connecting = new("frame.connecting", "Connecting…", "正在连接…", "接続しています…");
    internal static readonly Word Offline = new("frame.offline", "You are offline. What you write is sent when the connection is back.", "当前处于离线状态。连接恢复后，您写的内容会自动发送。", "オフラインです。書いた内容は接続が戻ると送信されます。");
    internal static readonly Word Help = new("frame.help", "Help", "帮助", "ヘルプ");
    internal static readonly Word YourTam = new("frame.your_tam", "Your TAM", "您的 TAM", "担当 TAM");
    internal static readonly Word YourTamAbout = new("frame.your_tam_about", "Technical account manager. Mention them in the main service group.", "技术客户经理。可在主服务群中 @ 提及。", "テクニカルアカウントマネージャー。メインサービスグループでメンションできます。");
    internal static readonly Word Close = new("frame.close", "Close", "关闭", "閉じる");
    internal static readonly Word Back = new("frame.back", "Back to groups", "返回群组列表", "グループ一覧に戻る");
    internal static readonly Word Scripts = new("frame.no_script", "You can read here without scripts. To write, allow scripts for this page.", "未启用脚本时可以阅读。如需发送消息，请为此页面启用脚本。", "スクリプトが無効でも閲覧できます。送信するにはスクリプトを許可してください。");
}
