namespace Ailink.Lark.Cards;

/// <summary>How a stream ends.</summary>
/// <param name="Notice">What is shown below the text; null when all went well.</param>
internal sealed record StreamEnd(CardText? Notice);
