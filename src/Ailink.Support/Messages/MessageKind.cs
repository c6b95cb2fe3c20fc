namespace Ailink.Support;

/// <summary>Who speaks in a message.</summary>
public enum MessageKind
{
    /// <summary>A person.</summary>
    Text,

    /// <summary>The channel itself, about something that happened.</summary>
    System,
}
