namespace Ailink.Lark;

/// <summary>A word of the platform out of a set that may grow: compare it with the known ones, and expect others.</summary>
/// <typeparam name="TSelf">The kind of word.</typeparam>
public interface ILarkWord<TSelf> where TSelf : struct, ILarkWord<TSelf>
{
    /// <summary>The word as the platform writes it; empty for <c>default</c>.</summary>
    string Value { get; }

    /// <summary>Takes a word as the platform writes it.</summary>
    /// <param name="value">The word.</param>
    static abstract TSelf Of(string value);
}
