using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>contact/v3/users: who is who, as far as the app's contact range and scopes reach.</summary>
internal static class ContactEndpoints
{
    private const string Path = "/open-apis/contact/v3/users";
    private const string Root = "0";
    private const int MostAtOnce = 50;
    private const int MostNames = 10;

    private static readonly string[] Readers = ["contact:contact.base:readonly", .. ContactView.Wide];

    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("GET", Path + "/:user_id", Get) { Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = Readers },
        new("GET", Path + "/batch", Batch) { Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = ["contact:contact.base:readonly"] },
        new("GET", Path + "/find_by_department", OfDepartment)
        {
            Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = [.. Readers, "contact:department.organize:readonly"],
        },
        new("POST", Path + "/batch_get_id", FindIds) { Scopes = ["contact:user.id:readonly"] },
        new("POST", Path + "/basic_batch", Names)
        {
            Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = ["contact:user.basic_profile:readonly"], Rate = RateTier.FivePerSecond,
        },
    ];

    private static Answer Get(PlatformCall call)
    {
        var type = UserIds.TypeOf(call);
        if (Invalid(call) is { } invalid) return invalid;
        var (user, refusal) = Find(call, type, call.Route["user_id"], ContactRules.UserId, ContactRules.Range);
        return refusal ?? Answer.Ok(new JsonObject { ["user"] = View(call, user!) });
    }

    private static Answer Batch(PlatformCall call)
    {
        var (type, ids) = (UserIds.TypeOf(call), call.QueryList("user_ids"));
        if (ids.Count is 0 or > MostAtOnce) return ContactRules.Parameter.Refuse("user_ids holds 1 to 50 ids");
        if (Invalid(call) is { } invalid) return invalid;
        var items = new JsonArray();
        foreach (var id in ids)
        {
            var (user, refusal) = Find(call, type, id, ContactRules.Parameter, ContactRules.RangeOfMany);
            if (refusal is not null) return refusal;
            items.Add((JsonNode)View(call, user!));
        }

        return Answer.Ok(new JsonObject { ["items"] = items });
    }

    private static Answer OfDepartment(PlatformCall call)
    {
        UserIds.TypeOf(call);
        if (call.Query("department_id") is not { } department) return ContactRules.Parameter.Refuse("department_id is required");
        if (Invalid(call) is { } invalid) return invalid;
        var (page, wrong) = Page.Read(call, usual: 10, MostAtOnce);
        if (wrong == "page_size") return ContactRules.PageSize.Refuse();
        if (wrong is not null) return ContactRules.PageMark.Refuse();
        if (department != Root) return ContactRules.RootOnly.Refuse();
        if (call.App.ContactRange is not null) return ContactRules.Department.Refuse();
        var users = call.World.Users.Where(user => user.Tenant == call.Tenant && !user.IsResigned).ToList();
        return Answer.Ok(page.Of(users, user => View(call, user)));
    }

    private static Answer FindIds(PlatformCall call)
    {
        var type = UserIds.TypeOf(call);
        var (emails, mobiles) = (call.Fields.Strings("emails") ?? [], call.Fields.Strings("mobiles") ?? []);
        var resigned = call.Fields.Flag("include_resigned");
        if (Invalid(call) is { } invalid) return invalid;
        if (emails.Count > MostAtOnce || mobiles.Count > MostAtOnce) return ContactRules.Parameter.Refuse("at most 50 emails and 50 mobiles");

        var users = call.World.Users.Where(user => user.Tenant == call.Tenant && call.App.MayRead(user) && (resigned || !user.IsResigned)).ToList();
        var found = emails.Select(email => (JsonNode)Id(call, type, "email", email, users.Find(user => string.Equals(user.Email, email, StringComparison.OrdinalIgnoreCase))))
            .Concat(mobiles.Select(mobile => (JsonNode)Id(call, type, "mobile", mobile, users.Find(user => IsNumberOf(user, mobile)))));
        return Answer.Ok(new JsonObject { ["user_list"] = new JsonArray([.. found]) });
    }

    private static JsonObject Id(PlatformCall call, string type, string field, string address, SandboxUser? user)
    {
        var entry = new JsonObject();
        if (address.Length > 0 && user is not null && UserIds.Of(user, call, type) is { } id)
        {
            entry["user_id"] = id;
            if (call.Holds(["contact:user.employee:readonly", .. ContactView.Wide])) entry["status"] = ContactView.Status(user);
        }

        entry[field] = address;
        return entry;
    }

    /// <summary>Numbers of mainland China may be given without their country code.</summary>
    private static bool IsNumberOf(SandboxUser user, string mobile) =>
        string.Equals(user.Mobile, mobile, StringComparison.Ordinal) || string.Equals(user.Mobile, "+86" + mobile, StringComparison.Ordinal);

    private static Answer Names(PlatformCall call)
    {
        var (type, ids) = (UserIds.TypeOf(call), call.Fields.Strings("user_ids") ?? []);
        if (Invalid(call) is { } invalid) return invalid;
        if (ids.Count is 0 or > MostNames) return ContactRules.Parameter.Refuse("user_ids holds 1 to 10 ids");
        var users = ids.Select(id => (Id: id, UserIds.Find(call, type, id).User)).Where(found => found.User is not null).Select(found => (JsonNode)new JsonObject
        {
            ["user_id"] = found.Id,
            ["name"] = found.User!.Name,
            ["i18n_name"] = new JsonObject { ["zh_cn"] = found.User.Name, ["ja_jp"] = found.User.Name, ["en_us"] = found.User.Name },
        }).ToArray();
        var answer = Answer.Ok(new JsonObject { ["users"] = new JsonArray(users) });
        return users.Length < ids.Count ? answer.Resting(ContactRules.BasicUnknown) : answer;
    }

    private static (SandboxUser? User, Answer? Refusal) Find(PlatformCall call, string type, string id, Rule unknown, Rule outside)
    {
        var (user, broken) = UserIds.Find(call, type, id);
        if (user is null) return (null, (broken!.Code is 99992361 or 99992381 ? broken : unknown).Refuse());
        return call.App.MayRead(user) ? (user, null) : (null, outside.Refuse());
    }

    private static JsonObject View(PlatformCall call, SandboxUser user) =>
        ContactView.Of(user, user.OpenIdFor(call.App.Id), scopes => call.Holds([.. scopes]));

    private static Answer? Invalid(PlatformCall call) =>
        call.Fields.IsMalformed ? GatewayRules.Body.Refuse() : call.Fields.HasViolations ? ContactRules.Parameter.Refuse(call.Fields.Complaint) : null;
}
