using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ailink.Benchmarks.Sending;

/// <summary>P6: what does a card message cost through the whole pipeline? Three processes: this one, the platform, and the caller that is measured.</summary>
internal static class SendProgram
{
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        switch (args)
        {
            case ["platform", var certificate]:
                await SendPlatform.ServeAsync(certificate, cancellationToken);
                return 0;
            case ["load", var plain, var tls, var pace]:
                await SendLoad.RunAsync([new(plain), new(tls)], pace == "dry", cancellationToken);
                return 0;
            default:
                return await MeasureAsync(args is ["--dry"] ? "dry" : "full", cancellationToken);
        }
    }

    private static async Task<int> MeasureAsync(string pace, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("ailink-sending-").FullName;
        try
        {
            var (served, trusted) = WriteCertificate(folder);
            using var platform = Start(["sending", "platform", served], trusted);
            string[] addresses = [await LineAsync(platform, cancellationToken), await LineAsync(platform, cancellationToken)];
            using var load = Start(["sending", "load", .. addresses.Order(StringComparer.Ordinal), pace], trusted);
            load.StandardInput.Close();
            Console.Write(await load.StandardOutput.ReadToEndAsync(cancellationToken));
            await load.WaitForExitAsync(cancellationToken);
            platform.StandardInput.Close();
            await platform.WaitForExitAsync(cancellationToken);
            return load.ExitCode;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Process Start(string[] args, string trusted)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            start.ArgumentList.Add(typeof(SendProgram).Assembly.Location);
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        start.Environment["SSL_CERT_FILE"] = trusted; // both ways trust it as they would any other, no callback slows one of them
        start.Environment["DOTNET_gcServer"] = "0";
        return Process.Start(start)!;
    }

    private static async Task<string> LineAsync(Process process, CancellationToken cancellationToken) =>
        await process.StandardOutput.ReadLineAsync(cancellationToken) ?? throw new InvalidOperationException("The platform did not start.");

    private static (string Served, string Trusted) WriteCertificate(string folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        CertificateRequest request = new("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        SubjectAlternativeNameBuilder names = new();
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var (served, trusted) = (Path.Combine(folder, "served.pfx"), Path.Combine(folder, "trusted.pem"));
        File.WriteAllBytes(served, certificate.Export(X509ContentType.Pkcs12));
        File.WriteAllText(trusted, certificate.ExportCertificatePem());
        return (served, trusted);
    }
}
