namespace Ailink.Lark;

/// <summary>The app, or the user, may not do this: a scope is missing, or somebody is out of reach.</summary>
public sealed class LarkPermissionException : LarkException
{
    /// <summary>Makes an empty error.</summary>
    public LarkPermissionException()
    {
    }

    /// <inheritdoc/>
    public LarkPermissionException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public LarkPermissionException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The scopes of which one would suffice; empty when the platform named none.</summary>
    public IReadOnlyList<string> MissingScopes { get; init; } = [];

    /// <summary>Where an administrator grants them.</summary>
    public Uri? GrantAddress { get; init; }
}
