namespace Ailink.Lark;

/// <summary>The request of a call. Each step of the pipeline asks whose it is: a field answers faster than the options, where the exchange stands as well for a handler that makes a copy.</summary>
internal sealed class LarkRequest : HttpRequestMessage
{
    public LarkRequest(LarkExchange exchange, Uri address)
        : base(exchange.Method, address)
    {
        Exchange = exchange;
        Content = exchange.Body;
        Options.Set(LarkExchange.Key, exchange);
    }

    public LarkExchange Exchange { get; }
}
