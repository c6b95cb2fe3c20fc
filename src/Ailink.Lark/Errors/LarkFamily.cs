namespace Ailink.Lark;

/// <summary>APIs among which a code means one thing.</summary>
internal enum LarkFamily
{
    /// <summary>Called through the escape hatch: only generic codes are known.</summary>
    Other,
    Auth,
    OAuth,
    UserInfo,
    SendMessage,
    CardEntities,
    Applications,
    Tenants,
}
