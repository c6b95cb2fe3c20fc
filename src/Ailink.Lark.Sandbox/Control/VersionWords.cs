namespace Ailink.Lark.Sandbox;

/// <summary>The words of the control API for where a version stands.</summary>
internal static class VersionWords
{
    public static string Of(SandboxVersionStatus status) => status switch
    {
        SandboxVersionStatus.Published => "published",
        SandboxVersionStatus.Rejected => "rejected",
        SandboxVersionStatus.UnderReview => "under_review",
        _ => "draft",
    };

    public static SandboxVersionStatus? Read(string word) => word switch
    {
        "published" => SandboxVersionStatus.Published,
        "rejected" => SandboxVersionStatus.Rejected,
        "under_review" => SandboxVersionStatus.UnderReview,
        "draft" => SandboxVersionStatus.Draft,
        _ => null,
    };
}
