namespace Ailink.Support;

/// <summary>What a platform answers to a uuid it has taken before: undocumented, so all of it must be survived.</summary>
internal enum RepeatedUuid
{
    SameId,
    NoId,
    UnknownError,
    Refusal,
}
