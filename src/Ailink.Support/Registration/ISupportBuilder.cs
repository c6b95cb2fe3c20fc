using Microsoft.Extensions.DependencyInjection;

namespace Ailink.Support;

/// <summary>Where stores and channels are added to the support domain.</summary>
public interface ISupportBuilder
{
    /// <summary>The host's services.</summary>
    IServiceCollection Services { get; }
}
