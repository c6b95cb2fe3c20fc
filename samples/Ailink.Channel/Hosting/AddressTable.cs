using Ailink.Channel.Demo;

namespace Ailink.Channel.Hosting;

/// <summary>Prints where everything is, so that a newcomer needs to read nothing else.</summary>
internal static class AddressTable
{
    /// <summary>Prints the addresses that answer.</summary>
    public static void Print(IServiceProvider services)
    {
        var lark = services.GetRequiredService<LarkAddress>();
        var origin = services.GetRequiredService<PublicOrigin>();
        var rows = new List<(string What, string Where, string Note)>();
        if (lark.Sandbox is { } sandbox) rows.Add(("Lark client page", sandbox.AbsoluteUri, "be anybody, watch cards arrive"));
        if (services.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            rows.Add(("Web app", origin.At($"/feishu/{DemoWorld.AcmeApp}").AbsoluteUri, "what Lark opens for Acme Retail"));
            rows.Add(("Service team sign-in", origin.At("/staff/sign-in?as=tam").AbsoluteUri, "for the JSON API; also engineer1, engineer2, lead, operator"));
        }
        else
        {
            rows.Add(("Web app", origin.At("/feishu/{app id}").ToString(), "what Lark opens"));
        }

        rows.Add(("JSON API", origin.At("/openapi/v1.json").AbsoluteUri, "its description"));
        rows.Add(("Health", origin.At("/health/ready").AbsoluteUri, ""));

        var what = rows.Max(row => row.What.Length);
        var where = rows.Max(row => row.Where.Length);
        Console.WriteLine();
        foreach (var row in rows) Console.WriteLine($"  {row.What.PadRight(what)}  {row.Where.PadRight(where)}  {row.Note}".TrimEnd());
        Console.WriteLine();
    }
}
