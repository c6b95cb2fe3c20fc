namespace Ailink.Lark.Sandbox;

/// <summary>What the three ways of forwarding have in common: where to, and the uuid, both of the query.</summary>
internal sealed class ForwardCall
{
    private readonly PlatformCall _call;
    private readonly string _idType;
    private readonly string _receiver;
    private readonly string? _uuid;

    private ForwardCall(PlatformCall call)
    {
        _call = call;
        _receiver = call.Fields.Required("receive_id");
        _idType = Receiver.IdType(call, Receiver.ForwardIdTypes);
        _uuid = call.Query("uuid");
        if (_uuid?.Length > Posting.LongestUuid) call.Fields.Violate("uuid", "", "the max length of uuid is 50");
    }

    /// <summary>Where it goes; known once <see cref="FindPlace"/> found it.</summary>
    public Place Place { get; private set; } = null!;

    public static ForwardCall Read(PlatformCall call) => new(call);

    /// <summary>Finds the place, or says why there is none.</summary>
    public Answer? FindPlace()
    {
        if (_idType == "chat_id" && !_call.World.Chats.ContainsKey(_receiver)) return ForwardRules.ChatInvalid.Refuse();
        var (place, refusal) = Receiver.Find(_call, _idType, _receiver);
        if (place is not null) Place = place;
        return refusal;
    }

    public Answer? Repeated(Func<Message, Answer> show) => Posting.Repeated(_call, Key, show);

    public Message Post(MessageContent content) => Posting.Post(_call, Place, content, Key);

    /// <summary>A uuid counts for its target.</summary>
    private string? Key => _uuid is null ? null : $"{_uuid} {Place.Chat.Id} {Place.Parent?.ThreadId}";
}
