namespace Ailink.Channel.Words;

/// <summary>People of a group.</summary>
internal static class MemberWords
{
    internal static readonly Word Members = new("members.title", "Members", "成员", "メンバー");
    internal static readonly Word Count = new("members.count", "{0} member|{0} members", "{0} 位成员", "メンバー {0} 人");
    internal static readonly Word Customers = new("members.customers", "Your enterprise members", "您的企业成员", "貴社のメンバー");
    internal static readonly Word Service = new("members.service", "Service team members", "服务团队成员", "サービスチームのメンバー");
    internal static readonly Word NoCustomers = new("members.no_customers", "No colleague has joined yet.", "还没有同事加入。", "参加している同僚はまだいません。");
    internal static readonly Word NoService = new("members.no_service", "Nobody of the service team has joined yet.", "服务团队还没有人加入。", "サービスチームの参加者はまだいません。");
    internal static readonly Word CannotBeNotified = new("members.cannot_be_notified", "cannot be notified in Lark", "无法通过 Lark 通知", "Lark で通知できません");
    internal static readonly Word Customer = new("members.customer", "Customer", "客户", "お客様");
    internal static readonly Word Tam = new("members.tam", "TAM", "TAM", "TAM");
    internal static readonly Word Engineer = new("members.engineer", "Engineer", "工程师", "エンジニア");
    internal static readonly Word Lead = new("members.lead", "Duty lead", "值班主管", "当直リード");
    internal static readonly Word Staff = new("members.staff", "Service", "服务", "サービス");
    internal static readonly Word Manager = new("members.manager", "Manager", "管理员", "管理者");
}
