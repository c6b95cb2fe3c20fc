namespace Ailink.Lark;

internal sealed record TenantAnswer(LarkTenantInfo? Tenant);
