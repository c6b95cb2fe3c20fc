namespace Ailink.Lark.Sandbox;

/// <summary>The words of the control API for what a repeated uuid is answered.</summary>
internal static class RepeatedUuidWords
{
    public static string Of(RepeatedUuid answer) => answer switch
    {
        RepeatedUuid.NoId => "no_id",
        RepeatedUuid.Error => "error",
        _ => "same_id",
    };

    public static RepeatedUuid? Read(string word) => word switch
    {
        "same_id" => RepeatedUuid.SameId,
        "no_id" => RepeatedUuid.NoId,
        "error" => RepeatedUuid.Error,
        _ => null,
    };
}
