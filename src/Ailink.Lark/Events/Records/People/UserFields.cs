namespace Ailink.Lark.Events;

/// <summary>A user as events tell it, in whole or only what was.</summary>
internal static class UserFields
{
    public static LarkUser Read(ref EventJson json, List<string>? names = null)
    {
        LarkUser user = new() { OpenId = default };
        var inside = json.Enter();
        while (json.Next(inside))
        {
            names?.Add(json.Name());
            if (json.Is("open_id"u8)) user = user with { OpenId = json.Id<OpenId>() ?? default };
            else if (json.Is("union_id"u8)) user = user with { UnionId = json.Id<UnionId>() };
            else if (json.Is("user_id"u8)) user = user with { UserId = json.Id<UserId>() };
            else if (json.Is("tenant_key"u8)) user = user with { TenantKey = json.Tenant() };
            else if (json.Is("name"u8)) user = user with { Name = json.Text() };
            else if (json.Is("en_name"u8)) user = user with { EnName = json.TextOrNull() };
            else if (json.Is("nickname"u8)) user = user with { Nickname = json.TextOrNull() };
            else if (json.Is("email"u8)) user = user with { Email = json.TextOrNull() };
            else if (json.Is("enterprise_email"u8)) user = user with { EnterpriseEmail = json.TextOrNull() };
            else if (json.Is("mobile"u8)) user = user with { Mobile = json.TextOrNull() };
            else if (json.Is("employee_no"u8)) user = user with { EmployeeNo = json.TextOrNull() };
            else if (json.Is("avatar"u8)) user = user with { Avatar = json.Read(ContactJsonContext.Default.LarkAvatar) };
            else if (json.Is("job_title"u8)) user = user with { JobTitle = json.TextOrNull() };
            else if (json.Is("department_ids"u8)) user = user with { DepartmentIds = json.Texts() };
            else if (json.Is("leader_user_id"u8)) user = user with { LeaderUserId = json.Id<OpenId>() };
            else if (json.Is("status"u8)) user = user with { Status = json.Read(ContactJsonContext.Default.LarkUserStatus) };
            else if (json.Is("city"u8)) user = user with { City = json.TextOrNull() };
            else if (json.Is("country"u8)) user = user with { Country = json.TextOrNull() };
            else if (json.Is("work_station"u8)) user = user with { WorkStation = json.TextOrNull() };
            else if (json.Is("join_time"u8)) user = user with { JoinedAt = json.Time() };
            else if (json.Is("is_tenant_manager"u8)) user = user with { IsTenantManager = json.Flag() };
        }

        return user;
    }
}
