namespace Ailink.Lark.Sandbox;

/// <summary>
/// The bot that shows the gallery: an app like any other, made when somebody first asks for it. Its callbacks come to the sandbox itself, over
/// HTTP, until somebody gives it another address.
/// </summary>
internal static class GalleryApp
{
    /// <summary>Links to this host are previewed.</summary>
    public const string PreviewHost = "gallery.example";

    private const string Images = "Gallery/Images/";

    /// <summary>The app of a tenant. Under the gate.</summary>
    public static SandboxApp Of(LarkSandbox sandbox, SandboxTenant tenant)
    {
        var world = sandbox.World;
        var id = Ids.Derive("cli_", "gallery", tenant.Key)[..20];
        if (world.FindApp(id) is { } made) return made;
        var now = sandbox.Clock.Now;
        var app = world.AddApp(tenant.Key, "Card gallery", id);
        app.Features = ["bot"];
        app.GrantedScopes = ["im:message:send_as_bot", "im:url_preview.update"];
        app.Versions = [new(Ids.Derive("oav_", "version", id, "1.0.0"), "1.0.0", SandboxVersionStatus.Published, now, now)];
        app.CallbackUrl = new Uri(sandbox.BaseAddress, "/sandbox/v1/gallery");
        app.PreviewHosts = [PreviewHost];
        return app;
    }

    /// <summary>The key of one of the gallery's own pictures, uploaded when it is not yet. Under the gate.</summary>
    public static string Image(SandboxWorld world, SandboxApp app, string name)
    {
        var key = Ids.Derive("img_v3_", "gallery", app.Id, name);
        if (world.Uploads.ContainsKey(key)) return key;
        using var stream = typeof(GalleryApp).Assembly.GetManifestResourceStream(Images + name + ".png")
            ?? throw new InvalidOperationException($"The gallery has no picture {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        world.Uploads.Add(key, new Upload { Key = key, App = app, IsImage = true, Type = "message", Name = name, MediaType = "image/png", Bytes = bytes });
        return key;
    }
}
