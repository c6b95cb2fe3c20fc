namespace Ailink.Channel.Words;

/// <summary>The error pages of the web app, found by their code.</summary>
internal static class Problems
{
    internal static readonly Problem NotFound = Of("NOT_FOUND", 404, ProblemWay.None, ProblemWords.AskSender,
        ("This page is not here", "找不到此页面", "ページが見つかりません"),
        ("The address leads nowhere, or to something you cannot see.", "该地址无效，或您无权查看其内容。", "アドレスが正しくないか、閲覧できないページです。"),
        ("Check the address, or open the app again from Lark.", "请检查地址，或从 Lark 中重新打开应用。", "アドレスを確認するか、Lark からアプリを開き直してください。"));

    internal static readonly Problem GatewayNotActive = Of("GATEWAY_NOT_ACTIVE", 503, ProblemWay.CheckAgain, ProblemWords.AskTam,
        ("This channel is not active yet", "此渠道尚未启用", "このチャネルはまだ有効ではありません"),
        ("The app is set up on the Lark side, but the gateway on our side has not taken effect. Nothing is lost.", "Lark 侧的应用已设置，但我们这边的网关尚未生效。没有任何内容丢失。", "Lark 側のアプリは設定済みですが、こちらのゲートウェイがまだ有効になっていません。失われた情報はありません。"),
        ("Ask your TAM to activate the channel and quote the channel below. Then check again.", "请联系您的 TAM 启用渠道，并提供下方的渠道编号，然后再次检查。", "担当 TAM に下記のチャネルを伝えて有効化を依頼し、その後もう一度確認してください。"));

    internal static readonly Problem MainGroupMissing = Of("MAIN_GROUP_MISSING", 404, ProblemWay.CheckAgain, ProblemWords.AskTam,
        ("You are not in the main service group", "您不在主服务群中", "メインサービスグループに参加していません"),
        ("Your sign-in worked, but there is no main service group that you are a member of.", "登录成功，但没有您所属的主服务群。", "サインインはできましたが、参加しているメインサービスグループがありません。"),
        ("Ask your TAM for a link to join the group. Then check again.", "请向您的 TAM 索取入群链接，然后再次检查。", "担当 TAM に参加用リンクを依頼し、その後もう一度確認してください。"));

    internal static readonly Problem SessionOtherApp = Of("SESSION_OTHER_APP", 403, ProblemWay.SignIn, ProblemWords.AskTam,
        ("You are signed in to another app", "您登录的是另一个应用", "別のアプリにサインインしています"),
        ("Your session belongs to another app, and a session is never shared between apps.", "您的会话属于另一个应用，会话不会在应用之间共用。", "現在のセッションは別のアプリのものです。セッションはアプリ間で共有されません。"),
        ("Sign in to this app. That ends the session of the other one.", "请登录此应用，另一个应用的会话将随之结束。", "このアプリにサインインしてください。別のアプリのセッションは終了します。")) with { NamesCustomer = false };

    internal static readonly Problem InviteEnded = Of("INVITE_ENDED", 410, ProblemWay.Home, ProblemWords.AskColleague,
        ("This invitation has ended", "此邀请已失效", "この招待は終了しました"),
        ("The link is no longer valid. Links are open for a limited time.", "该链接已失效。邀请链接只在一段时间内有效。", "リンクは無効になりました。招待リンクには有効期限があります。"),
        ("Ask a colleague for a new link.", "请向同事索取新链接。", "同僚に新しいリンクを依頼してください。")) with { NamesCustomer = false };

    internal static readonly Problem AuthDenied = Of("AUTH_DENIED", 403, ProblemWay.SignIn, ProblemWords.AskTam,
        ("You cancelled the sign-in", "您取消了登录", "サインインをキャンセルしました"),
        ("Lark told us that the permission was not given.", "Lark 告知我们授权未获同意。", "Lark から、許可されなかったと通知がありました。"),
        ("Sign in again. The permission is used only to verify who you are.", "请重新登录。授权仅用于验证您的身份。", "もう一度サインインしてください。許可は本人確認のためだけに使用します。"));

    internal static readonly Problem AuthExpired = Of("AUTH_EXPIRED", 400, ProblemWay.SignIn, ProblemWords.AskTam,
        ("The sign-in took too long", "登录超时", "サインインの有効期限が切れました"),
        ("The code from Lark was used before or is older than five minutes.", "Lark 提供的代码已被使用或已超过五分钟。", "Lark のコードが使用済みか、発行から 5 分を過ぎています。"),
        ("Sign in again.", "请重新登录。", "もう一度サインインしてください。"));

    internal static readonly Problem NotInAvailability = Of("NOT_IN_AVAILABILITY", 403, ProblemWay.SignIn, ProblemWords.AskAdmin,
        ("This app is not available to you", "您没有此应用的使用权限", "このアプリを利用できません"),
        ("Your Lark admin has not made this app available to you.", "贵组织的 Lark 管理员尚未向您开放此应用。", "貴社の Lark 管理者が、あなたの利用を許可していません。"),
        ("Ask your Lark admin to add you to the app's availability. Then sign in again.", "请联系 Lark 管理员将您加入应用的可用范围，然后重新登录。", "Lark 管理者に利用範囲への追加を依頼し、その後もう一度サインインしてください。"));

    internal static readonly Problem UserDisabled = Of("USER_DISABLED", 403, ProblemWay.None, ProblemWords.AskAdmin,
        ("Your Lark account is disabled", "您的 Lark 账号已停用", "Lark アカウントが無効です"),
        ("Lark does not let this account sign in.", "Lark 不允许此账号登录。", "Lark がこのアカウントのサインインを許可していません。"),
        ("Ask your Lark admin to enable the account.", "请联系 Lark 管理员启用账号。", "Lark 管理者にアカウントの有効化を依頼してください。"));

    internal static readonly Problem AppNotInstalled = Of("APP_NOT_INSTALLED", 403, ProblemWay.SignIn, ProblemWords.AskAdmin,
        ("The app is not installed", "应用未安装", "アプリがインストールされていません"),
        ("The app is not installed in your Lark organisation.", "贵组织的 Lark 中未安装此应用。", "貴社の Lark にこのアプリがインストールされていません。"),
        ("Ask your Lark admin to publish the app. Then sign in again.", "请联系 Lark 管理员发布此应用，然后重新登录。", "Lark 管理者にアプリの公開を依頼し、その後もう一度サインインしてください。"));

    internal static readonly Problem AppDisabled = Of("APP_DISABLED", 403, ProblemWay.SignIn, ProblemWords.AskAdmin,
        ("The app is switched off", "应用已停用", "アプリが停止しています"),
        ("The app is switched off in your Lark organisation.", "贵组织的 Lark 中已停用此应用。", "貴社の Lark でこのアプリが停止されています。"),
        ("Ask your Lark admin to switch it on. Then sign in again.", "请联系 Lark 管理员启用应用，然后重新登录。", "Lark 管理者に有効化を依頼し、その後もう一度サインインしてください。"));

    internal static readonly Problem TenantMismatch = Of("TENANT_MISMATCH", 403, ProblemWay.SignIn, ProblemWords.AskTam,
        ("Your organisation is another one", "您属于其他组织", "所属組織が異なります"),
        ("This app belongs to another organisation than your Lark account.", "此应用与您的 Lark 账号属于不同的组织。", "このアプリは、あなたの Lark アカウントとは別の組織のものです。"),
        ("Switch to the right organisation in Lark and open the app again.", "请在 Lark 中切换到正确的组织，然后重新打开应用。", "Lark で正しい組織に切り替えて、アプリを開き直してください。")) with { NamesCustomer = false };

    internal static readonly Problem LarkUnreachable = Of("LARK_UNREACHABLE", 502, ProblemWay.SignIn, ProblemWords.AskTam,
        ("Lark did not answer", "Lark 没有响应", "Lark から応答がありません"),
        ("We could not reach Lark to verify who you are.", "我们无法连接 Lark 以验证您的身份。", "本人確認のために Lark に接続できませんでした。"),
        ("Wait a moment, then sign in again.", "请稍候片刻，然后重新登录。", "しばらく待ってから、もう一度サインインしてください。"));

    internal static readonly Problem RateLimited = Of("RATE_LIMITED", 429, ProblemWay.CheckAgain, ProblemWords.AskTam,
        ("Too many requests", "请求过多", "リクエストが多すぎます"),
        ("This browser has asked more often than we answer.", "此浏览器的请求次数超出限制。", "このブラウザーからのリクエストが上限を超えました。"),
        ("Wait a minute, then check again.", "请等待一分钟，然后再次检查。", "1 分ほど待ってから、もう一度確認してください。"));

    internal static readonly Problem BadRequest = Of("BAD_REQUEST", 400, ProblemWay.None, ProblemWords.AskSender,
        ("This request cannot be read", "无法识别此请求", "リクエストを読み取れません"),
        ("The address or what was sent with it is not complete.", "地址或随之发送的内容不完整。", "アドレスまたは送信内容に不備があります。"),
        ("Open the app again from Lark.", "请从 Lark 中重新打开应用。", "Lark からアプリを開き直してください。"));

    internal static readonly Problem Forbidden = Of("FORBIDDEN_ACTION", 403, ProblemWay.None, ProblemWords.AskTam,
        ("You may not do this", "您没有此操作的权限", "この操作は許可されていません"),
        ("Your role in this group does not allow it.", "您在群组中的角色不允许此操作。", "グループでの役割では実行できません。"),
        ("Ask somebody who manages the group.", "请联系群组的管理者。", "グループの管理者に依頼してください。"));

    internal static readonly Problem ServerError = Of("SERVER_ERROR", 500, ProblemWay.CheckAgain, ProblemWords.AskTam,
        ("Something failed on our side", "我们这边出了问题", "こちら側で問題が発生しました"),
        ("The page could not be made. What you wrote before is safe.", "无法生成页面。您之前写的内容不受影响。", "ページを表示できませんでした。これまでに書いた内容は保存されています。"),
        ("Check again in a moment. If the problem stays, quote the request below.", "请稍后再次检查。如果问题持续，请提供下方的请求编号。", "しばらくしてからもう一度確認してください。続く場合は下記のリクエストをお伝えください。"));

    internal static readonly IReadOnlyList<Problem> All =
    [
        NotFound, GatewayNotActive, MainGroupMissing, SessionOtherApp, InviteEnded, AuthDenied, AuthExpired, NotInAvailability, UserDisabled,
        AppNotInstalled, AppDisabled, TenantMismatch, LarkUnreachable, RateLimited, BadRequest, Forbidden, ServerError,
    ];

    /// <summary>The page of a code; a code without a page of its own gets the general one of its status.</summary>
    internal static Problem Find(string code, int status) => All.FirstOrDefault(problem => problem.Code == code) ?? status switch
    {
        StatusCodes.Status404NotFound => NotFound,
        StatusCodes.Status403Forbidden => Forbidden,
        >= 400 and < 500 => BadRequest,
        _ => ServerError,
    };

    private static Problem Of(string code, int status, ProblemWay way, Word contact,
        (string En, string Zh, string Ja) title, (string En, string Zh, string Ja) what, (string En, string Zh, string Ja) whatToDo)
    {
        Word Text(string part, (string En, string Zh, string Ja) text) => new($"problem.{code}.{part}", text.En, text.Zh, text.Ja);
        return new Problem(code, status, Text("title", title), Text("what", what), Text("do", whatToDo), contact, way);
    }
}
