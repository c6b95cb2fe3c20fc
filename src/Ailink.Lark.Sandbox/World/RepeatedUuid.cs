namespace Ailink.Lark.Sandbox;

/// <summary>What a repeated <c>uuid</c> is answered within its hour. The platform documents only that nothing is sent twice.</summary>
public enum RepeatedUuid
{
    /// <summary>Success, with the id of the first message.</summary>
    SameId,

    /// <summary>Success without a message id.</summary>
    NoId,

    /// <summary>Refused with 230049.</summary>
    Error,
}
