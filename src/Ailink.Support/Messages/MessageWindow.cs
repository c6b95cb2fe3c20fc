namespace Ailink.Support;

/// <summary>Which messages to list. Without bounds: the newest.</summary>
/// <param name="After">Only messages with a greater number; the page begins right there.</param>
/// <param name="Before">Only messages with a smaller number; without <paramref name="After"/> the page ends right there.</param>
/// <param name="Limit">At most so many, 1 to 200.</param>
public sealed record MessageWindow(long? After = null, long? Before = null, int Limit = 50);
