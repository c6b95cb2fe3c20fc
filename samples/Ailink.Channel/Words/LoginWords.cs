namespace Ailink.Channel.Words;

/// <summary>The page before one is signed in.</summary>
internal static class LoginWords
{
    internal static readonly Word Title = new("login.title", "Sign in", "登录", "サインイン");
    internal static readonly Word Welcome = new("login.welcome", "Talk to your service team", "与您的服务团队沟通", "サービスチームとやり取りする");
    internal static readonly Word Button = new("login.button", "Sign in with Lark", "使用 Lark 登录", "Lark でサインイン");
    internal static readonly Word Purpose = new("login.purpose", "Used only to verify who you are.", "仅用于验证您的身份。", "本人確認のためだけに使用します。");
    internal static readonly Word Privacy = new("login.privacy", "We keep your name, your picture and your Lark ids. No e-mail address, no phone number, and the permission is not kept.", "我们只保存您的姓名、头像和 Lark 标识；不保存邮箱和手机号，也不保留授权。", "保存するのは氏名、アイコン、Lark の ID だけです。メールアドレスや電話番号は保存せず、許可も保持しません。");
    internal static readonly Word PrivacyTitle = new("login.privacy_title", "What we keep", "我们保存什么", "保存する情報");
    internal static readonly Word Organisation = new("login.organisation", "For members of {0}", "面向 {0} 的成员", "{0} のメンバー向け");
}
