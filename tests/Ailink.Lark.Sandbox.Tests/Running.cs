namespace Ailink.Lark.Sandbox.Tests;

/// <summary>What every asynchronous call of a test hands on.</summary>
internal static class Running
{
    public static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
