namespace Ailink.Lark;

/// <summary>A token that speaks for a user. A class whose <see cref="ToString"/> redacts, so that no log prints it.</summary>
public sealed class UserAccessToken
{
    /// <summary>Takes a token.</summary>
    /// <param name="value">The token, without <c>Bearer</c>.</param>
    public UserAccessToken(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        Value = value;
    }

    /// <summary>The token itself: a secret.</summary>
    public string Value { get; }

    /// <summary>Not the token.</summary>
    public override string ToString() => "***";
}
