using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>Whom a batch goes to: lists of ids of every kind, and those among them that name nobody.</summary>
internal sealed class BatchReceivers
{
    private const int LongestList = 200;

    private static readonly (string Field, string? IdType)[] Lists =
        [("department_ids", null), ("open_ids", "open_id"), ("user_ids", "user_id"), ("union_ids", "union_id")];

    private readonly JsonObject _invalid = [];

    private BatchReceivers()
    {
    }

    /// <summary>The people, each once, in the order they were named.</summary>
    public List<SandboxUser> Users { get; } = [];

    public static (BatchReceivers? Receivers, Answer? Refusal) Read(PlatformCall call)
    {
        var receivers = new BatchReceivers();
        var named = 0;
        foreach (var (field, idType) in Lists)
        {
            var ids = call.Fields.Strings(field) ?? [];
            if (call.Fields.HasViolations || ids.Count > LongestList) return (null, BatchRules.Parameter.Refuse($"{field} is a list of at most {LongestList} ids"));
            if (ids.Count > 0 && !Holds(call, idType is null ? "im:message:send_multi_depts" : "im:message:send_multi_users"))
                return (null, (idType is null ? BatchRules.DepartmentScope : BatchRules.UserScope).Refuse());
            receivers._invalid["invalid_" + field] = receivers.Resolve(call, idType, ids);
            named += ids.Count;
        }

        return named == 0 ? (null, BatchRules.Parameter.Refuse("give department_ids, open_ids, user_ids or union_ids")) : (receivers, null);
    }

    /// <summary>The answer's lists of what was wrong, beside the id.</summary>
    public JsonObject Report(string id)
    {
        _invalid["message_id"] = id;
        return _invalid;
    }

    private static bool Holds(PlatformCall call, string scope) => call.App.GrantedScopes.Contains(scope, StringComparer.Ordinal);

    private JsonArray Resolve(PlatformCall call, string? idType, IReadOnlyList<string> ids)
    {
        var invalid = new JsonArray();
        foreach (var id in ids)
        {
            // The sandbox's tenants have the root department only, and that one is not taken here.
            var user = idType is null ? null : UserIds.Find(call, idType, id).User;
            if (user is null) invalid.Add((JsonNode)id);
            else if (!Users.Contains(user)) Users.Add(user);
        }

        return invalid;
    }
}
