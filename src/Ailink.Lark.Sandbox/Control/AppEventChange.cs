namespace Ailink.Lark.Sandbox;

/// <summary>The part of an app's change that says how it receives events.</summary>
internal static class AppEventChange
{
    public static IReadOnlyList<string> Known { get; } =
        ["encrypt_key", "verification_token", "event_url", "callback_url", "preview_hosts", "subscription", "strict_events"];

    public static IEnumerable<Action<SandboxApp>> Read(Fields fields)
    {
        var steps = new List<Action<SandboxApp>>();
        // An empty key or token clears it.
        if (fields.Optional("encrypt_key", 128) is { } key) steps.Add(app => app.EncryptKey = key);
        if (fields.Optional("verification_token", 128) is { } token) steps.Add(app => app.VerificationToken = token);
        if (fields.Names("event_url")) Url(fields, "event_url", steps, (app, url) => app.EventUrl = url);
        if (fields.Names("callback_url")) Url(fields, "callback_url", steps, (app, url) => app.CallbackUrl = url);
        if (fields.Strings("preview_hosts") is { } hosts) PreviewHosts(fields, hosts, steps);
        if (fields.Names("subscription")) Subscription(fields, fields.Optional("subscription"), steps);
        var strict = fields.Flag("strict_events");
        if (fields.Names("strict_events")) steps.Add(app => app.StrictEvents = strict);
        return steps;
    }

    /// <summary>The URLs a sound body sets: they must pass the challenge first.</summary>
    public static IEnumerable<(string Name, Uri Url)> Urls(Fields fields) =>
        from name in (string[])["event_url", "callback_url"]
        let text = fields.Optional(name)
        where text is { Length: > 0 }
        select (name, new Uri(text));

    private static void Url(Fields fields, string name, List<Action<SandboxApp>> steps, Action<SandboxApp, Uri?> set)
    {
        if (fields.Optional(name, 2000) is not { Length: > 0 } text)
            steps.Add(app => set(app, null));
        else if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            steps.Add(app => set(app, url));
        else
            fields.Violate(name, text, $"{name} must be an http or https address, or empty");
    }

    private static void PreviewHosts(Fields fields, IReadOnlyList<string> hosts, List<Action<SandboxApp>> steps)
    {
        foreach (var host in hosts)
            if (Uri.CheckHostName(host) == UriHostNameType.Unknown)
                fields.Violate("preview_hosts", host, $"preview_hosts are hosts such as tickets.example, not {host}");
        steps.Add(app => app.PreviewHosts = hosts);
    }

    private static void Subscription(Fields fields, string? word, List<Action<SandboxApp>> steps)
    {
        SandboxSubscription? chosen = word is null ? null : SubscriptionWords.Read(word);
        if (word is not null && chosen is null) fields.Violate("subscription", word, "subscription is webhook or socket");
        else steps.Add(app => app.Subscription = chosen);
    }
}
