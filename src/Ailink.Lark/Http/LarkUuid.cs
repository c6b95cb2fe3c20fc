namespace Ailink.Lark;

/// <summary>Names of logical writes.</summary>
internal static class LarkUuid
{
    /// <summary>32 characters, in order of creation.</summary>
    public static string New(TimeProvider time) => Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
}
