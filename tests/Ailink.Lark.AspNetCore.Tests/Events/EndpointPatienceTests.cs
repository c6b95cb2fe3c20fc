using System.Net;
using System.Net.Sockets;
using System.Text;
using Ailink.Testing;

namespace Ailink.Lark.AspNetCore.Tests.Events;

/// <summary>Who sends without end is not waited for. A class of its own, for these move the clock.</summary>
public sealed class EndpointPatienceTests(EventSiteFixture fixture) : IClassFixture<EventSiteFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private EventSite Site => fixture.Site;

    [Theory]
    [InlineData("Content-Length: 1048577\r\n\r\n", false)] // announced too long: answered before a byte of it has come
    [InlineData("Content-Length: 100\r\n\r\n{\"encrypt\":", true)] // and then silence
    [InlineData("Transfer-Encoding: chunked\r\n\r\n5\r\n{\"enc\r\n", true)]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nno number\r\n", false)]
    public async Task What_never_ends_is_given_up_and_answered_the_same(string rest, bool takesTime)
    {
        using TcpClient raw = new();
        await raw.ConnectAsync(IPAddress.Loopback, Site.Address.Port, Cancel);
        var stream = raw.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /lark/cli_1/events HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n{rest}"), Cancel);

        using StreamReader reader = new(stream);
        var status = reader.ReadLineAsync(Cancel).AsTask();
        await Eventually.HoldsAsync(
            () =>
            {
                if (takesTime)
                    Site.Clock.Advance(TimeSpan.FromSeconds(1));
                return status.IsCompleted;
            },
            Cancel);
        List<string> headers = [];
        while (await reader.ReadLineAsync(Cancel) is { Length: > 0 } header)
            headers.Add(header);

        (await status).ShouldBe("HTTP/1.1 403 Forbidden");
        headers.Select(header => header.Split(':')[0]).Order(StringComparer.Ordinal).ShouldBe(["Connection", "Content-Length", "Content-Type", "Date", "Server"]);
        var body = new char[2];
        await reader.ReadBlockAsync(body, Cancel);
        new string(body).ShouldBe("{}");
    }
}
