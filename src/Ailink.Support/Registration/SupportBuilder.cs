using Microsoft.Extensions.DependencyInjection;

namespace Ailink.Support;

internal sealed class SupportBuilder(IServiceCollection services) : ISupportBuilder
{
    public IServiceCollection Services { get; } = services;
}
