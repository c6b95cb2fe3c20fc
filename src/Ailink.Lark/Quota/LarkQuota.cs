namespace Ailink.Lark;

internal sealed class LarkQuota(LarkApp app, LarkQuotaMeter meter) : ILarkQuota
{
    public LarkQuotaStatus Current => meter.Status(app.Quota, app.Settings.MonthlyQuota);
}
