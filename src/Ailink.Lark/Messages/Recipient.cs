namespace Ailink.Lark;

/// <summary>Whom a message goes to. An <see cref="OpenId"/>, <see cref="UnionId"/>, <see cref="UserId"/> or <see cref="ChatId"/> turns into it by itself.</summary>
public readonly record struct Recipient
{
    private Recipient(string idType, string id) => (IdType, Id) = (idType, id);

    /// <summary>The id as the platform writes it.</summary>
    public string Id { get => field ?? ""; }

    /// <summary><c>receive_id_type</c> of the API.</summary>
    internal string IdType { get => field ?? ""; }

    internal bool IsEmpty => Id.Length == 0;

    /// <summary>Takes a user.</summary>
    /// <param name="id">The user.</param>
    public static implicit operator Recipient(OpenId id) => FromOpenId(id);

    /// <summary>Takes a user.</summary>
    /// <param name="id">The user.</param>
    public static implicit operator Recipient(UnionId id) => FromUnionId(id);

    /// <summary>Takes a user.</summary>
    /// <param name="id">The user.</param>
    public static implicit operator Recipient(UserId id) => FromUserId(id);

    /// <summary>Takes a chat.</summary>
    /// <param name="id">The chat.</param>
    public static implicit operator Recipient(ChatId id) => FromChatId(id);

    /// <inheritdoc cref="op_Implicit(OpenId)"/>
    public static Recipient FromOpenId(OpenId id) => new("open_id", id.Value);

    /// <inheritdoc cref="op_Implicit(UnionId)"/>
    public static Recipient FromUnionId(UnionId id) => new("union_id", id.Value);

    /// <inheritdoc cref="op_Implicit(UserId)"/>
    public static Recipient FromUserId(UserId id) => new("user_id", id.Value);

    /// <inheritdoc cref="op_Implicit(ChatId)"/>
    public static Recipient FromChatId(ChatId id) => new("chat_id", id.Value);

    /// <summary>A thread: only messages that are forwarded can go there.</summary>
    /// <param name="id">The thread.</param>
    public static Recipient FromThreadId(ThreadId id) => new("thread_id", id.Value);

    /// <summary>Reads an id and knows its kind by its prefix.</summary>
    /// <param name="id"><c>ou_…</c>, <c>on_…</c> or <c>oc_…</c>. A user id has no prefix: write <c>new UserId(…)</c>.</param>
    /// <exception cref="FormatException">Another prefix.</exception>
    public static Recipient Parse(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id switch
        {
            ['o', 'u', '_', ..] => OpenId.Parse(id),
            ['o', 'n', '_', ..] => UnionId.Parse(id),
            ['o', 'c', '_', ..] => ChatId.Parse(id),
            _ => throw new FormatException("A recipient starts with ou_ (user), on_ (user, union id) or oc_ (chat). For a user id write new UserId(…), for an address Recipient.Email(…)."),
        };
    }

    /// <summary>A user by the address of the account.</summary>
    /// <param name="address">The address; enterprise mailboxes do not count.</param>
    public static Recipient Email(string address)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(address);
        return address.Contains('@', StringComparison.Ordinal) ? new("email", address) : throw new ArgumentException("An e-mail address has an @.", nameof(address));
    }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
