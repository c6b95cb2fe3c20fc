namespace Ailink.Support;

/// <summary>The two sides of a support channel.</summary>
public enum ActorSide
{
    /// <summary>The customer's people.</summary>
    Customer,

    /// <summary>The service team.</summary>
    Service,
}
