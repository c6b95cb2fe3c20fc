namespace Ailink.Lark.Sandbox;

/// <summary>The words of the control API for how a message was urged upon a user.</summary>
internal static class BuzzWords
{
    public static string Of(BuzzKind kind) => kind switch
    {
        BuzzKind.Sms => "sms",
        BuzzKind.Phone => "phone",
        _ => "app",
    };

    public static BuzzKind? Read(string word) => word switch
    {
        "sms" => BuzzKind.Sms,
        "phone" => BuzzKind.Phone,
        "app" => BuzzKind.App,
        _ => null,
    };
}
