using static Ailink.Lark.Sandbox.RuleSource;

namespace Ailink.Lark.Sandbox;

/// <summary>contact/v3/users.</summary>
internal static class ContactRules
{
    public static readonly Rule Parameter = new("contact.parameter", Docs, "invalid parameter", 40001);
    public static readonly Rule UserId = new("contact.user_id", Docs, "user id invalid error", 41012);
    public static readonly Rule Range = new("contact.range", Docs, "no user authority: the user is outside the app's contact range, which is not its availability.", 41050);
    public static readonly Rule RangeOfMany = new("contact.range_of_many", Assumption, "users/batch is refused as a whole when one user is outside the contact range.", 41050);
    public static readonly Rule Department = new("contact.department", Docs, "no dept. authority: the root department needs a contact range of everybody.", 40004, 403);
    public static readonly Rule RootOnly = new("contact.root_only", Assumption, "The sandbox's tenants have the root department only, so no app has authority over another one.", 40004, 403);
    public static readonly Rule PageSize = new("contact.page_size", Docs, "page size is invalid: it is 1 to 50.", 40011);
    public static readonly Rule PageMark = new("contact.page_token", Docs, "page token is invalid error", 40012);
    public static readonly Rule FieldScopes = new("contact.field_scopes", Docs, "Fields vanish without their scopes: name and avatar need contact:user.base:readonly, email, phone, gender, employee and department their own.");
    public static readonly Rule Unmatched = new("contact.unmatched", Docs, "batch_get_id answers an address that matches nobody in the contact range without user_id, with success.");
    public static readonly Rule BasicUnknown = new("contact.basic_unknown", Assumption, "users/basic_batch leaves ids out that name nobody.");
    public static readonly Rule BasicRange = new("contact.basic_range", Docs, "users/basic_batch does not look at the contact range.");
    public static readonly Rule NotCounted = new("contact.not_counted", Docs, "Contact calls do not count in the monthly quota.");
}
