namespace Ailink.Lark;

/// <summary>Which exception a refused call becomes.</summary>
internal enum LarkErrorKind
{
    Request,
    Credentials,
    Permission,
    RateLimit,
    Quota,
    Unavailable,
}
