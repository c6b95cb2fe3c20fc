namespace Ailink.Channel.Components.Chat;

/// <summary>What a piece of a message's text is.</summary>
internal enum TokenKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>An http or https address.</summary>
    Link,

    /// <summary>Code within a line, <c>`like this`</c>.</summary>
    Code,

    /// <summary>Lines of code between <c>```</c>.</summary>
    CodeBlock,

    /// <summary>A mention, <c>@[id]</c>.</summary>
    Mention,
}
