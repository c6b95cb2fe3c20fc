namespace Ailink.Lark.Sandbox;

/// <summary>A tab of a chat. Every chat has the one of type <c>message</c>, first.</summary>
internal sealed record ChatTab(string Id, string Type)
{
    public string? Name { get; init; }

    /// <summary>The address of a <c>url</c> or <c>doc</c>; null for other types.</summary>
    public string? Address { get; init; }

    public string? IconKey { get; init; }

    public bool IsBuiltIn { get; init; }

    /// <summary>Whether it was made by somebody and can be changed.</summary>
    public bool IsCustom => Type is "doc" or "url";
}
