using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>application/v6 visibility: whether people may use an app.</summary>
internal static class VisibilityEndpoint
{
    private const int Most = 100;
    private const string Root = "0";

    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("POST", ApplicationEndpoints.Path + "/visibility/check_white_black_list", call => ApplicationEndpoints.WithApp(call, app => Check(call, app)))
        {
            Scopes = ["application:application:self_manage", "admin:app.info:readonly"], Counted = true,
        },
    ];

    private static Answer Check(PlatformCall call, SandboxApp app)
    {
        var (fields, type) = (call.Fields, UserIds.TypeOf(call));
        var (users, departments, groups) = (fields.Strings("user_ids") ?? [], fields.Strings("department_ids") ?? [], fields.Strings("group_ids") ?? []);
        if (fields.IsMalformed) return fields.Refusal!;
        if (fields.HasViolations) return AppConfigRules.Visibility.Refuse(fields.Complaint);
        if (users.Count > Most || departments.Count > Most || groups.Count > Most) return AppConfigRules.Visibility.Refuse();
        var found = users.Select(id => (Id: id, UserIds.Find(call, type, id).User)).ToList();
        if (found.Exists(each => each.User is null)) return AppConfigRules.Visibility.Refuse();

        var answer = Answer.Ok(new JsonObject
        {
            ["user_visibility_list"] = new JsonArray([.. found.Select(each => (JsonNode)new JsonObject
            {
                ["user_id"] = each.Id, ["in_white_list"] = app.IsAvailableTo(each.User!), ["in_black_list"] = false, ["in_paid_list"] = false,
            })]),
            ["department_visibility_list"] = Lines("department_id", departments, id => id == Root && app.AvailableTo is null),
            ["group_visibility_list"] = Lines("group_id", groups, _ => false),
        });
        return departments.Count + groups.Count > 0 ? answer.Resting(AppConfigRules.VisibilityRoot) : answer;
    }

    private static JsonArray Lines(string name, IReadOnlyList<string> ids, Func<string, bool> isListed) =>
        [.. ids.Select(id => (JsonNode)new JsonObject { [name] = id, ["in_white_list"] = isListed(id), ["in_black_list"] = false })];
}
