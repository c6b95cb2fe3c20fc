namespace Ailink.Lark.Cards;

/// <summary>Writes something of a state.</summary>
internal delegate void CardWrite<in T>(ref CardWriter writer, T state);
