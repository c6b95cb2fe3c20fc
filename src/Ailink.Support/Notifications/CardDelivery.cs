namespace Ailink.Support;

/// <summary>How a notification's card travels.</summary>
public enum CardDelivery
{
    /// <summary>As an entity where calls are unlimited, inside the message where a monthly quota counts.</summary>
    Auto,

    /// <summary>As a card entity: two calls, and the card can be changed later.</summary>
    Entity,

    /// <summary>Inside the message: one call.</summary>
    Inline,
}
