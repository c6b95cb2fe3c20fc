using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ailink.Lark.AspNetCore.Tests.Events;

/// <summary>An address where nobody could tell which app is meant is refused when it is mapped.</summary>
public sealed class MappingTests
{
    [Fact]
    public void Nothing_registered_or_several_without_an_id_in_the_address_is_said_at_once()
    {
        Problem(_ => { }, app => app.MapLarkEvents()).ShouldContain("call services.AddAilinkLark");
        Problem(services => services.AddAilinkLark(), app => app.MapLarkEvents()).ShouldContain("none is registered");
        Problem(services => services.AddAilinkLark(), app => app.MapLarkEvents("/lark/{appId}/events")).ShouldContain("has no apps");
        Problem(Two, app => app.MapLarkEvents()).ShouldContain("2 are registered");
    }

    [Fact]
    public void One_app_anywhere_and_many_with_an_id_are_mapped()
    {
        Map(One, app => app.MapLarkEvents()).ShouldBe(["/lark/events"]);
        Map(One, app => app.MapLarkEvents("/hook/{appId}")).ShouldBe(["/hook/{appId}"]);
        Map(Two, app => app.MapGroup("/lark/{appId}").MapLarkEvents("/events")).ShouldBe(["/lark/{appId}/events"]);
        Map(services => services.AddAilinkLark().WithApps<BoxApps>(), app => app.MapLarkEvents("/lark/{appId}/events")).ShouldBe(["/lark/{appId}/events"]);
    }

    private static void One(IServiceCollection services) => services.AddAilinkLark(lark => (lark.AppId, lark.AppSecret) = (new AppId("cli_one"), "secret"));

    private static void Two(IServiceCollection services)
    {
        services.AddAilinkLark("one", lark => (lark.AppId, lark.AppSecret) = (new AppId("cli_one"), "secret"));
        services.AddAilinkLark("two", lark => (lark.AppId, lark.AppSecret) = (new AppId("cli_two"), "secret"));
    }

    private static string Problem(Action<IServiceCollection> services, Action<WebApplication> map) => Should.Throw<InvalidOperationException>(() => Map(services, map)).Message;

    private static IEnumerable<string?> Map(Action<IServiceCollection> services, Action<WebApplication> map)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelCore();
        services(builder.Services);
        using var app = builder.Build();
        map(app);
        return [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Select(endpoint => endpoint.RoutePattern.RawText)];
    }
}
