namespace Ailink.Lark;

/// <summary>Whose token a call carries.</summary>
internal enum LarkTokenKind
{
    None,
    Tenant,
    App,
    User,
}
