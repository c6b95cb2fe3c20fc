namespace Ailink.Lark.Sandbox;

/// <summary>Which tokens an API takes.</summary>
[Flags]
internal enum TokenKinds
{
    None = 0,
    Tenant = 1,
    User = 2,
    App = 4,
}
