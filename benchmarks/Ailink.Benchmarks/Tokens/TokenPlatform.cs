using System.Net;
using System.Text;
using Ailink.Lark;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ailink.Benchmarks.Tokens;

/// <summary>The token call without a network: a turn of the thread pool, then an answer. Counts.</summary>
internal sealed class TokenPlatform : HttpMessageHandler
{
    private int _requests;

    public int Requests => Volatile.Read(ref _requests);

    public static ILarkClientFactory Factory(TokenPlatform platform)
    {
        ServiceCollection services = new();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        services.AddAilinkLark().ConfigureHttp(http => http.ConfigurePrimaryHttpMessageHandler(() => platform));
        return services.BuildServiceProvider().GetRequiredService<ILarkClientFactory>();
    }

    public static LarkCredentials Credentials(int app) => new(new($"cli_{app:x16}"), "secret");

    public async Task<string> FetchAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _requests);
        await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, cancellationToken).ConfigureAwait(false);
        return "t-g1044qeGEDXTB6NDJOGV4JQCYDGHRBARFTGT1234";
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = await FetchAsync(cancellationToken).ConfigureAwait(false);
        return new(HttpStatusCode.OK)
        {
            Content = new StringContent($$"""{"code":0,"msg":"ok","tenant_access_token":"{{token}}","expire":7200}""", Encoding.UTF8, "application/json"),
        };
    }
}
