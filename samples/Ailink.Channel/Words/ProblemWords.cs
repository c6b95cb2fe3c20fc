namespace Ailink.Channel.Words;

/// <summary>The texts around every error page.</summary>
internal static class ProblemWords
{
    internal static readonly Word WhatToDo = new("problem.what_to_do", "What to do", "怎么办", "対処方法");
    internal static readonly Word WhoToAsk = new("problem.who_to_ask", "Who to ask", "联系谁", "問い合わせ先");
    internal static readonly Word Code = new("problem.code", "Code", "代码", "コード");
    internal static readonly Word Reference = new("problem.reference", "Channel", "渠道", "チャネル");
    internal static readonly Word Request = new("problem.request", "Request", "请求", "リクエスト");
    internal static readonly Word CheckAgain = new("problem.check_again", "Check again", "再次检查", "もう一度確認");
    internal static readonly Word CheckedAt = new("problem.checked_at", "Last checked at {0}", "上次检查：{0}", "最終確認：{0}");
    internal static readonly Word SignIn = new("problem.sign_in", "Sign in again", "重新登录", "もう一度サインイン");
    internal static readonly Word Home = new("problem.home", "Go to the start page", "返回首页", "トップページへ");

    internal static readonly Word AskTam = new("problem.ask_tam", "Your technical account manager (TAM).", "您的技术客户经理（TAM）。", "担当のテクニカルアカウントマネージャー（TAM）。");
    internal static readonly Word AskTamNamed = new("problem.ask_tam_named", "{0}, your technical account manager (TAM).", "您的技术客户经理（TAM）{0}。", "担当のテクニカルアカウントマネージャー（TAM）{0}。");
    internal static readonly Word AskAdmin = new("problem.ask_admin", "The Lark administrator of your organisation.", "贵组织的 Lark 管理员。", "貴社の Lark 管理者。");
    internal static readonly Word AskColleague = new("problem.ask_colleague", "The colleague who sent you the link, or your TAM.", "发送链接给您的同事，或您的 TAM。", "リンクを送った同僚、または担当 TAM。");
    internal static readonly Word AskSender = new("problem.ask_sender", "Whoever gave you this address, or your TAM.", "提供此地址的人，或您的 TAM。", "このアドレスを案内した人、または担当 TAM。");
}
