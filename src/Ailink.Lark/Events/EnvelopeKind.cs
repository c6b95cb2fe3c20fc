namespace Ailink.Lark.Events;

/// <summary>What a body is, by its outermost names.</summary>
internal enum EnvelopeKind
{
    Unknown,
    Encrypted,
    Challenge,
    Event,
}
