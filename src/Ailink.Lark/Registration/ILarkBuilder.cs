using Microsoft.Extensions.DependencyInjection;

namespace Ailink.Lark;

/// <summary>A registration that can be added to.</summary>
public interface ILarkBuilder
{
    /// <summary>Where the registration goes.</summary>
    IServiceCollection Services { get; }

    /// <summary>The name of the app; empty for the only app, and where no app is fixed.</summary>
    string Name { get; }
}
