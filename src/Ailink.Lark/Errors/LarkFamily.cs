namespace Ailink.Lark;

/// <summary>APIs among which a code means one thing.</summary>
internal enum LarkFamily
{
    /// <summary>Called through the escape hatch: only generic codes are known.</summary>
    Other,
    Auth,
    OAuth,
    UserInfo,
    /// <summary>Send, reply, forward: what makes a message.</summary>
    SendMessage,

    /// <summary>The edit of a text or post, which gives some codes of a send another meaning.</summary>
    EditMessage,

    /// <summary>Everything else about a message: read, list, recall, update, urge, pin.</summary>
    Messages,
    Reactions,
    Chats,
    Contacts,
    Files,

    /// <summary>Incoming webhooks of a group.</summary>
    GroupBots,
    CardEntities,
    Applications,
    Tenants,

    /// <summary>The address of a long connection.</summary>
    LongConnection,
}
