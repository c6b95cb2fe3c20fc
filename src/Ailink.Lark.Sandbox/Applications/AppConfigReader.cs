namespace Ailink.Lark.Sandbox;

/// <summary>Reads the body of application/v7 config into steps; what is wrong stands in the call's fields afterwards.</summary>
internal static class AppConfigReader
{
    public static List<Action<SandboxApp>> Read(PlatformCall call, SandboxApp app)
    {
        var steps = new List<Action<SandboxApp>>();
        Part(call, "scope", part => Scopes(part, app, steps));
        Part(call, "event", part => Events(part, app, steps));
        Part(call, "security", part => Security(part, steps));
        Part(call, "visibility", part => Visibility(call, part, steps));
        Part(call, "contacts", part => Contacts(call, part, steps));
        Part(call, "event_and_callback_encrypt_strategy", part => Keys(part, steps));
        Part(call, "callback", part => Callback(part, steps));
        return steps;
    }

    private static void Part(PlatformCall call, string name, Action<Fields> read)
    {
        if (call.Fields.Node(name) is null) return;
        var part = call.Fields.Object(name);
        read(part);
        call.Fields.Include(part);
    }

    private static void Scopes(Fields part, SandboxApp app, List<Action<SandboxApp>> steps)
    {
        var (added, removed) = (Names(part, "add_scopes"), Names(part, "remove_scopes"));
        var asked = app.AskedScopes.Union(added, StringComparer.Ordinal).Except(removed, StringComparer.Ordinal).ToArray();
        steps.Add(it =>
        {
            it.AskedScopes = asked;
            it.Draft.RemovedScopes = [.. it.Draft.RemovedScopes.Union(removed, StringComparer.Ordinal).Except(added, StringComparer.Ordinal)];
        });
    }

    private static List<string> Names(Fields part, string list)
    {
        var names = new List<string>();
        foreach (var item in part.Objects(list) ?? [])
        {
            names.Add(item.Required("scope_name"));
            if (item.Required("token_type") is not ("user" or "tenant")) item.Violate("token_type", "", "token_type is user or tenant");
            part.Include(item);
        }

        return names;
    }

    private static void Events(Fields part, SandboxApp app, List<Action<SandboxApp>> steps)
    {
        var way = Way(part, "subscription_type");
        var (added, removed) = (part.Strings("add_events") ?? [], part.Strings("remove_events") ?? []);
        var url = Address(part, "request_url");
        var events = (app.Draft.Events ?? app.Online?.Events ?? []).Union(added, StringComparer.Ordinal).Except(removed, StringComparer.Ordinal).ToArray();
        steps.Add(it =>
        {
            it.Subscription = way;
            it.EventUrl = url ?? it.EventUrl;
            it.Draft.Events = events;
        });
    }

    private static void Security(Fields part, List<Action<SandboxApp>> steps)
    {
        var (urls, ips) = (Lists(part, "redirect_urls"), Lists(part, "allowed_ips"));
        steps.Add(it =>
        {
            it.RedirectUrls = [.. it.RedirectUrls.Union(urls.Added, StringComparer.Ordinal).Except(urls.Removed, StringComparer.Ordinal)];
            it.IpList = [.. it.IpList.Union(ips.Added, StringComparer.Ordinal).Except(ips.Removed, StringComparer.Ordinal)];
        });
    }

    private static (IReadOnlyList<string> Added, IReadOnlyList<string> Removed) Lists(Fields part, string name) => (List(part, "add", name), List(part, "remove", name));

    private static IReadOnlyList<string> List(Fields part, string side, string name)
    {
        if (part.Node(side) is null) return [];
        var items = part.Object(side);
        var list = items.Strings(name) ?? [];
        part.Include(items);
        return list;
    }

    private static void Visibility(PlatformCall call, Fields part, List<Action<SandboxApp>> steps)
    {
        if (!part.Names("is_visible_to_all")) part.Violate("is_visible_to_all", "", "is_visible_to_all is required");
        var audience = part.Flag("is_visible_to_all") ? new AppAudience(null) : People(call, part);
        steps.Add(it => it.Draft.Availability = audience);
    }

    private static void Contacts(PlatformCall call, Fields part, List<Action<SandboxApp>> steps)
    {
        switch (part.Required("contacts_range_type"))
        {
            case "all":
                steps.Add(it => it.Draft.ContactRange = new AppAudience(null));
                break;
            case "some":
                var people = People(call, part);
                steps.Add(it => it.Draft.ContactRange = people);
                break;
            case "equal_to_availability":
                steps.Add(it => it.Draft.ContactRange = it.Draft.Availability ?? new AppAudience(it.AvailableTo));
                break;
            default:
                part.Violate("contacts_range_type", "", "contacts_range_type is equal_to_availability, some or all");
                break;
        }
    }

    private static AppAudience People(PlatformCall call, Fields part)
    {
        if (part.Node("visible_list") is null) return new AppAudience([]);
        var (type, list) = (UserIds.TypeOf(call), part.Object("visible_list"));
        var people = new List<string>();
        foreach (var id in list.Strings("user_ids") ?? [])
            if (UserIds.Find(call, type, id).User is { } user) people.Add(user.UnionId);
            else list.Violate("user_ids", id, $"there is no user {id}");
        part.Include(list);
        return new AppAudience(people);
    }

    private static void Keys(Fields part, List<Action<SandboxApp>> steps)
    {
        var (key, token) = (part.Optional("encryption_key", 32), part.Optional("verification_token", 32));
        steps.Add(it => (it.EncryptKey, it.VerificationToken) = (key ?? it.EncryptKey, token ?? it.VerificationToken));
    }

    private static void Callback(Fields part, List<Action<SandboxApp>> steps)
    {
        Way(part, "callback_type");
        var url = Address(part, "request_url");
        steps.Add(it => it.CallbackUrl = url ?? it.CallbackUrl);
    }

    private static SandboxSubscription Way(Fields part, string name)
    {
        var word = part.Required(name);
        if (word is not ("webhook" or "websocket")) part.Violate(name, word, $"{name} is webhook or websocket");
        return word == "websocket" ? SandboxSubscription.Socket : SandboxSubscription.Webhook;
    }

    private static Uri? Address(Fields part, string name)
    {
        if (part.Optional(name) is not { Length: > 0 } text) return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https") return address;
        part.Violate(name, text, $"{name} is an http or https address");
        return null;
    }
}
