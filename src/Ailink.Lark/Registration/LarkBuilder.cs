using Microsoft.Extensions.DependencyInjection;

namespace Ailink.Lark;

internal sealed class LarkBuilder(IServiceCollection services, string name) : ILarkBuilder
{
    public IServiceCollection Services { get; } = services;

    public string Name { get; } = name;
}
