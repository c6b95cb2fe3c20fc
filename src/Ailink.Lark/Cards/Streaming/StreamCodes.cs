namespace Ailink.Lark.Cards;

/// <summary>Codes of CardKit that mean something to a stream.</summary>
internal static class StreamCodes
{
    public const int TimedOut = 200850;
    public const int TooLarge = 200860;
    public const int SameElement = 300301;
    public const int Off = 300309;
}
