namespace Ailink.Lark;

/// <summary>The object <c>error</c> on the wire.</summary>
internal sealed record LarkErrorJson
{
    public IReadOnlyList<FieldViolation>? FieldViolations { get; init; }

    public IReadOnlyList<Permission>? PermissionViolations { get; init; }

    public IReadOnlyList<Link>? Helps { get; init; }

    internal sealed record FieldViolation(string? Field, string? Description);

    /// <summary>Documented as scope and url, seen as type and subject.</summary>
    internal sealed record Permission(string? Scope, string? Subject);

    internal sealed record Link(string? Url);
}
