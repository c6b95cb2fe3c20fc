using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>The three ids of a person: which one a call speaks in, how it is read and how it is written.</summary>
internal static class UserIds
{
    public const string EmployeeScope = "contact:user.employee_id:readonly";

    private static readonly string[] Types = ["open_id", "union_id", "user_id"];

    /// <summary>The type a call speaks in; <c>open_id</c> unless it says another. An unknown one joins what is wrong with the call.</summary>
    public static string TypeOf(PlatformCall call, string parameter = "user_id_type", bool appsToo = false)
    {
        var type = call.Query(parameter) ?? "open_id";
        if (!Types.Contains(type, StringComparer.Ordinal) && !(appsToo && type == "app_id"))
            call.Fields.Violate(parameter, type, $"{parameter} is not one of the types of ids");
        return type;
    }

    /// <summary>A user by an id of the type, or the rule that says why not.</summary>
    public static (SandboxUser? User, Rule? Broken) Find(PlatformCall call, string type, string id)
    {
        switch (type)
        {
            case "union_id":
                if (call.World.FindUser(id) is not { } user) return (null, MessageRules.UnionIdUnknown);
                return user.Tenant == call.Tenant ? (user, null) : (null, MessageRules.UnionIdForeign);
            case "user_id":
                return call.World.FindUserById(id, call.Tenant) is { } colleague ? (colleague, null) : (null, MessageRules.UserIdUnknown);
            default:
                if (call.World.FindOpenId(id) is not { } owner) return (null, MessageRules.OpenIdUnknown);
                return owner.App == call.App && owner.User.Tenant == call.Tenant ? (owner.User, null) : (null, MessageRules.OpenIdForeign);
        }
    }

    /// <summary>How the app names the user; null for a <c>user_id</c> the app may not see.</summary>
    public static string? Of(SandboxUser user, PlatformCall call, string type) => type switch
    {
        "union_id" => user.UnionId,
        "user_id" => call.Holds(EmployeeScope) ? user.UserId : null,
        _ => user.OpenIdFor(call.App.Id),
    };

    /// <summary>The object of ids an event carries.</summary>
    public static JsonObject InEvent(SandboxUser user, SandboxApp app)
    {
        var ids = new JsonObject { ["union_id"] = user.UnionId, ["open_id"] = user.OpenIdFor(app.Id) };
        if (app.GrantedScopes.Contains(EmployeeScope, StringComparer.Ordinal)) ids["user_id"] = user.UserId;
        return ids;
    }
}
