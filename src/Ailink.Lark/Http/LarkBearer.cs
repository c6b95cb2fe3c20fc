namespace Ailink.Lark;

/// <summary>A token and the header it travels in.</summary>
internal sealed class LarkBearer(string token)
{
    public string Token { get; } = token;

    public string Header { get; } = "Bearer " + token;
}
