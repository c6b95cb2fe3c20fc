using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ailink.Channel.Hosting;
using Ailink.Channel.Tests.Hosting;
using Ailink.Lark.Sandbox;
using Ailink.Support;
using Ailink.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Ailink.Channel.Tests.Start;

/// <summary>What is different outside Development.</summary>
public sealed class ProductionTests
{
    private const string Name = "support.example.com";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Behind_https_cookies_are_secure_the_key_ring_is_protected_and_no_demo_lets_anybody_in()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("keys.pfx"), Certificate());
        await using var sandbox = await LarkSandbox.StartAsync(cancellationToken: Cancel);
        var listen = FreePort.NextAddress();
        await using var app = RunningChannel.Build(folder.Path, new Dictionary<string, string?>
        {
            ["urls"] = listen.AbsoluteUri,
            ["Ailink:PublicOrigin"] = $"https://{Name}",
            ["Ailink:DataProtection:CertificatePath"] = "keys.pfx",
            ["Ailink:DataProtection:CertificatePassword"] = "test",
            ["Lark:Sandbox:Url"] = sandbox.BaseAddress.AbsoluteUri,
            ["Lark:Sandbox:IKnowThatAnybodyCanSignInAsAnybody"] = "true",
        }, environment: "Production");
        await app.StartChannelAsync(Cancel);
        var appId = await OpenChannelAsync(app.Services, sandbox);

        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var begun = await GetAsync(http, listen, $"/thirdparty/feishu/{appId}/login/start");
        begun.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        begun.Headers.GetValues("Set-Cookie").ShouldAllBe(cookie => cookie.Contains("secure", StringComparison.OrdinalIgnoreCase));
        begun.Headers.Location!.Query.ShouldContain(Uri.EscapeDataString($"https://{Name}/thirdparty/feishu/{appId}/oauth2/callback"));
        begun.Headers.GetValues("Strict-Transport-Security").ShouldHaveSingleItem();

        using var staff = await GetAsync(http, listen, "/staff/sign-in?as=tam");
        staff.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var demo = await GetAsync(http, listen, $"/feishu/{Demo.DemoWorld.GlobexApp}");
        demo.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var key = File.ReadAllText(Directory.GetFiles(Path.Combine(folder.Path, "data", "keys")).ShouldHaveSingleItem());
        key.ShouldContain("EncryptedData");
        key.ShouldNotContain("<masterKey");
    }

    private static async Task<string> OpenChannelAsync(IServiceProvider services, LarkSandbox sandbox)
    {
        var now = TimeProvider.System.GetUtcNow();
        var account = await services.GetRequiredService<ISupportAccounts>()
            .CreateAsync(new CreateAccount("Acme Retail", "Enterprise Support", now.AddDays(-1), now.AddDays(1)), Cancel);
        var command = new RegisterChannel
        {
            Account = account.Id, Kind = ChannelKind.Lark, AppId = sandbox.App.Id, AppSecret = sandbox.App.Secret,
            OrganisationName = account.Name, State = ChannelState.Active,
        };
        return (await services.GetRequiredService<ISupportChannels>().RegisterAsync(command, Cancel)).Require().AppId;
    }

    private static async Task<HttpResponseMessage> GetAsync(HttpClient http, Uri listen, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(listen, path)) { Headers = { Host = Name } };
        return await http.SendAsync(request, Cancel);
    }

    private static byte[] Certificate()
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest("CN=keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return certificate.Export(X509ContentType.Pkcs12, "test");
    }
}
