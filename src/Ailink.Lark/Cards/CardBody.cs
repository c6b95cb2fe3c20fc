namespace Ailink.Lark;

/// <summary>A card inside a request. A class: a record would print it.</summary>
internal sealed class CardBody(string data)
{
    public string Type { get; } = "card_json";

    /// <summary>JSON inside a string.</summary>
    public string Data { get; } = data;
}
