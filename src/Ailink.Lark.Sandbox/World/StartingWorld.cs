namespace Ailink.Lark.Sandbox;

/// <summary>The world a sandbox starts with: two tenants, three apps, twenty-two people. The same ids in every run.</summary>
internal static class StartingWorld
{
    public const string FirstApp = "cli_a11ce0000000c0de";

    private static readonly string[] Scopes =
        ["application:application:self_manage", "cardkit:card:write", "im:message:send_as_bot", "tenant:tenant:readonly"];

    private static readonly string[] AcmePeople =
    [
        "Alice Chen", "Bob Li", "Carol Wu", "David Zhang", "Eve Martin", "Frank Huang", "Grace Liu", "Henry Zhao", "Irene Gao", "Jack Sun",
        "Karen Xu", "Leo Tang", "Mia Zhou", "Nathan Guo", "Olivia Ma", "Peter Lin", "Queenie Fang", "Robert Shen", "Sophia Deng", "Tom Jiang",
    ];

    private static readonly string[] GlobexPeople = ["Dora Novak", "Emil Sato"];

    public static void Build(SandboxWorld world, Uri? channelOrigin)
    {
        world.AddTenant("Acme Retail", "ten_acme");
        world.AddTenant("Globex Energy", "ten_globex");

        var now = world.Clock.Now;
        Publish(world.AddApp("ten_acme", "Exclusive Service", FirstApp, "sandbox-secret"), now);
        Submit(world.AddApp("ten_acme", "Exclusive Service (second)", "cli_b0b0000000000b0b", "sandbox-secret-2"), now);
        Publish(world.AddApp("ten_globex", "Exclusive Service", "cli_c0ffee000000cafe", "sandbox-secret-3"), now);

        foreach (var name in AcmePeople) world.AddUser("ten_acme", name, UnionId("ten_acme", name), isAdmin: name == AcmePeople[0]);
        foreach (var name in GlobexPeople) world.AddUser("ten_globex", name, UnionId("ten_globex", name), isAdmin: name == GlobexPeople[0]);
        foreach (var app in world.Apps) (app.EncryptKey, app.VerificationToken) = ("sandbox-encrypt", "sandbox-verify");
        ServeAt(world, channelOrigin);
    }

    /// <summary>Points the web apps of the published apps at where the channel is served.</summary>
    public static void ServeAt(SandboxWorld world, Uri? channelOrigin)
    {
        string[] origins = channelOrigin is null ? ["http://127.0.0.1:5080", "http://localhost:5080"] : Twins(channelOrigin);
        foreach (var app in world.Apps.Where(app => app.Online is not null))
        {
            app.Homepage = new Uri($"{origins[0]}/feishu/{app.Id}");
            app.RedirectUrls =
            [
                .. from origin in origins
                from path in (string[])["feishu/{0}", "feishu/{0}/workbench", "thirdparty/feishu/{0}/login", "thirdparty/feishu/{0}/oauth2/callback", "feishu/{0}/person/inviteToGroup"]
                select $"{origin}/{path.Replace("{0}", app.Id, StringComparison.Ordinal)}",
            ];
        }
    }

    private static void Publish(SandboxApp app, DateTimeOffset now)
    {
        app.Features = ["bot", "web_app"];
        app.GrantedScopes = Scopes;
        app.Versions = [new(Ids.Derive("oav_", "version", app.Id, "1.0.0"), "1.0.0", SandboxVersionStatus.Published, now, now)];
    }

    private static void Submit(SandboxApp app, DateTimeOffset now)
    {
        app.Status = SandboxAppStatus.NotEnabled;
        app.Features = ["bot", "web_app"];
        app.AskedScopes = Scopes;
        app.Versions = [new(Ids.Derive("oav_", "version", app.Id, "1.0.0"), "1.0.0", SandboxVersionStatus.UnderReview, now, null)];
    }

    private static string UnionId(string tenant, string name) => Ids.Derive("on_", "union_id", tenant, name);

    /// <summary>A loopback origin is reached by either of its names.</summary>
    private static string[] Twins(Uri origin)
    {
        var own = origin.GetLeftPart(UriPartial.Authority);
        return origin.Host switch
        {
            "127.0.0.1" => [own, $"{origin.Scheme}://localhost:{origin.Port}"],
            "localhost" => [own, $"{origin.Scheme}://127.0.0.1:{origin.Port}"],
            _ => [own],
        };
    }
}
