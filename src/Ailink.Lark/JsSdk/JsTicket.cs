namespace Ailink.Lark;

/// <summary>A ticket and how long it is used. A class: a record would print it.</summary>
internal sealed class JsTicket(string ticket, DateTimeOffset useUntil)
{
    public string Ticket { get; } = ticket;

    public DateTimeOffset UseUntil { get; } = useUntil;
}
