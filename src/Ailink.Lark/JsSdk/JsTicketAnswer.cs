namespace Ailink.Lark;

/// <summary>A ticket on the wire. A class: a record would print it.</summary>
internal sealed class JsTicketAnswer
{
    public string? Ticket { get; init; }

    /// <summary>Seconds. Every API of the platform has a word of its own for this.</summary>
    public int ExpireIn { get; init; }
}
