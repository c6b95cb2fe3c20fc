namespace Ailink.Lark.Cards;

/// <summary>Several people. Notifies nobody.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/user-list</remarks>
public sealed record PersonListElement : CardElement
{
    /// <summary>Makes one.</summary>
    /// <param name="persons">The people.</param>
    public PersonListElement(params IReadOnlyList<CardPerson> persons) => Persons = persons;

    internal PersonListElement(CardProperties properties)
        : base(properties)
    {
        Persons = properties.NeededParts("persons", static part => new CardPerson(part));
        Lines = properties.Number("lines");
        ShowName = properties.Flag("show_name");
        ShowAvatar = properties.Flag("show_avatar");
        Size = properties.Text("size");
        DropInvalidUserId = properties.Flag("drop_invalid_user_id");
        Icon = properties.Part("icon", static part => new CardIcon(part));
    }

    /// <summary>The people.</summary>
    public IReadOnlyList<CardPerson> Persons { get; init => field = CardList<CardPerson>.Of(value); } = CardList<CardPerson>.Unset;

    /// <summary>Most lines.</summary>
    public int? Lines { get; init; }

    /// <summary>Default: true.</summary>
    public bool? ShowName { get; init; }

    /// <summary>Default: true.</summary>
    public bool? ShowAvatar { get; init; }

    /// <summary><c>extra_small</c>, <c>small</c>, <c>medium</c> (default) or <c>large</c>.</summary>
    public string? Size { get; init; }

    /// <summary>Whether unknown people are left out instead of refused. Default: false.</summary>
    public bool? DropInvalidUserId { get; init; }

    /// <summary>An icon before them.</summary>
    public CardIcon? Icon { get; init; }

    internal override string Tag => "person_list";

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Elements("persons"u8, Persons);
        writer.Number("lines"u8, Lines);
        writer.Flag("show_name"u8, ShowName);
        writer.Flag("show_avatar"u8, ShowAvatar);
        writer.Text("size"u8, Size);
        writer.Flag("drop_invalid_user_id"u8, DropInvalidUserId);
        writer.Part("icon"u8, Icon);
    }
}
