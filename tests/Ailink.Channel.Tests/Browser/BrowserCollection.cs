namespace Ailink.Channel.Tests.Browser;

/// <summary>The tests that share <see cref="BrowserFixture"/>, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "Browser";
}
