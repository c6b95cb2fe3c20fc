using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>A user as the contacts show one: what the app's scopes do not cover is not there.</summary>
internal static class ContactView
{
    /// <summary>Who holds one of these sees what base, gender, employee and department scopes show.</summary>
    public static readonly IReadOnlyList<string> Wide = ["contact:contact:access_as_app", "contact:contact:readonly", "contact:contact:readonly_as_app"];

    private const string Root = "0";

    /// <param name="user">Who.</param>
    /// <param name="openId">How the reader names the user.</param>
    /// <param name="holds">Whether the reader holds one of these scopes.</param>
    public static JsonObject Of(SandboxUser user, string openId, Func<IEnumerable<string>, bool> holds)
    {
        var view = new JsonObject { ["union_id"] = user.UnionId, ["open_id"] = openId };
        if (holds([UserIds.EmployeeScope])) view["user_id"] = user.UserId;
        if (holds(["contact:user.base:readonly", .. Wide])) Base(view, user);
        if (holds(["contact:user.email:readonly"])) view["email"] = user.Email;
        if (holds(["contact:user.phone:readonly"])) view["mobile"] = user.Mobile;
        view["mobile_visible"] = true;
        if (holds(["contact:user.gender:readonly", .. Wide])) view["gender"] = 0;
        if (holds(["contact:user.employee:readonly", .. Wide])) Employee(view, user);
        if (holds(["contact:user.department:readonly", .. Wide])) Department(view);
        return view;
    }

    public static JsonObject Status(SandboxUser user) => new()
    {
        ["is_frozen"] = user.IsFrozen,
        ["is_resigned"] = user.IsResigned,
        ["is_activated"] = !user.IsResigned,
        ["is_exited"] = false,
        ["is_unjoin"] = false,
    };

    private static void Base(JsonObject view, SandboxUser user)
    {
        var avatar = Avatars.Of(user.UnionId);
        view["name"] = user.Name;
        view["en_name"] = user.Name;
        view["nickname"] = "";
        view["avatar"] = new JsonObject { ["avatar_72"] = avatar, ["avatar_240"] = avatar, ["avatar_640"] = avatar, ["avatar_origin"] = avatar };
    }

    private static void Employee(JsonObject view, SandboxUser user)
    {
        view["status"] = Status(user);
        foreach (var field in (string[])["city", "country", "work_station", "employee_no", "enterprise_email", "job_title"]) view[field] = "";
        view["join_time"] = 0;
        view["is_tenant_manager"] = user.IsAdmin;
        view["employee_type"] = 1;
    }

    private static void Department(JsonObject view)
    {
        view["department_ids"] = new JsonArray(Root);
        view["leader_user_id"] = "";
        view["orders"] = new JsonArray(new JsonObject { ["department_id"] = Root, ["user_order"] = 0, ["department_order"] = 1, ["is_primary_dept"] = true });
    }
}
