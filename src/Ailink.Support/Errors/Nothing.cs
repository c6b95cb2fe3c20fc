namespace Ailink.Support;

/// <summary>What a command answers that succeeds or is refused, and has nothing else to say.</summary>
public readonly record struct Nothing
{
    /// <summary>The one value.</summary>
    public static Nothing More => default;
}
