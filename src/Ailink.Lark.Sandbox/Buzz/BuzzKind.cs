namespace Ailink.Lark.Sandbox;

/// <summary>How a message is urged upon a user. Text message and call ring in the app as well.</summary>
internal enum BuzzKind
{
    App,
    Sms,
    Phone,
}
