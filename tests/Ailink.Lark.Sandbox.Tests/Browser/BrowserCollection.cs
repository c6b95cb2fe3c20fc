using Ailink.Testing.Browser;

namespace Ailink.Lark.Sandbox.Tests.Browser;

/// <summary>The tests that share one <see cref="Chromium"/>, one after the other. Each class has a sandbox of its own.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<Chromium>
{
    public const string Name = "Browser";
}
