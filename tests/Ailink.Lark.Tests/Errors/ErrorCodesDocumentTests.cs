using System.Text;
using Ailink.Testing;

namespace Ailink.Lark.Tests.Errors;

/// <summary>docs/error-codes.md says what the code table says. Write it again with <c>AILINK_TEST_UPDATE=docs</c>.</summary>
public sealed class ErrorCodesDocumentTests
{
    private static readonly string Document = Repository.PathOf("docs", "error-codes.md");

    [Fact]
    public void The_document_is_the_table()
    {
        var expected = Write();
        if (Environment.GetEnvironmentVariable("AILINK_TEST_UPDATE") == "docs")
            File.WriteAllText(Document, expected);
        File.ReadAllText(Document).ShouldBe(expected, "docs/error-codes.md is not what LarkCodes says: run this test with AILINK_TEST_UPDATE=docs");
    }

    [Fact]
    public void Every_code_says_what_happened_and_the_remedy_is_a_sentence()
    {
        foreach (var (family, code, verdict) in LarkCodes.All)
        {
            verdict.Meaning.ShouldNotBeNullOrWhiteSpace($"{family} {code}");
            verdict.Meaning.ShouldNotEndWith(".", customMessage: $"{family} {code}");
            if (verdict.Remedy.Length > 0)
                verdict.Remedy[^1].ShouldBeOneOf('.', '…');
        }
    }

    private static string Write()
    {
        StringBuilder text = new("""
            # The platform's codes

            What the SDK knows about them: it decides by these, never by the HTTP status alone, and says so in `LarkException.Meaning`. The same number means different things on different APIs:
            a code is looked up among those of the API first, then among the generic ones; one that is in neither is a `LarkRequestException` (`LarkUnavailableException` at HTTP 500 and above,
            `LarkRateLimitException` at HTTP 429). Codes 99992351 to 99992381 that are not listed say that an id is unknown, or belongs to another app or tenant.

            *Retry* is `LarkException.Retry`. `AfterReset`, `Backoff` and `SameUuid` have been tried three times by the SDK before you see the exception, as far as that was safe and time allowed.
            This file is written from the code table, and a test compares the two.

            """);
        foreach (var family in LarkCodes.All.GroupBy(row => row.Family).OrderBy(group => group.Key is null ? -1 : (int)group.Key))
        {
            text.Append("\n## ").Append(TitleOf(family.Key)).Append("\n\n| Code | What happened | What to do | Exception | Retry |\n|---:|---|---|---|---|\n");
            foreach (var (_, code, verdict) in family.OrderBy(row => row.Code))
            {
                text.Append("| ").Append(code).Append(" | ").Append(verdict.Meaning).Append(" | ").Append(verdict.Remedy.Length > 0 ? verdict.Remedy : "–")
                    .Append(" | `Lark").Append(verdict.Kind).Append("Exception` | ").Append(verdict.Retry).Append(" |\n");
            }
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private static string TitleOf(LarkFamily? family) => family switch
    {
        null => "On every API",
        LarkFamily.Auth => "Tokens (auth/v3)",
        LarkFamily.OAuth => "Sign-in (authen/v2)",
        LarkFamily.UserInfo => "The signed-in user (authen/v1)",
        LarkFamily.SendMessage => "Sending, replying, forwarding (im/v1)",
        LarkFamily.EditMessage => "Editing a message (im/v1)",
        LarkFamily.Messages => "Everything else about messages (im/v1)",
        LarkFamily.Reactions => "Reactions (im/v1)",
        LarkFamily.Chats => "Chats (im/v1)",
        LarkFamily.Contacts => "Contacts (contact/v3)",
        LarkFamily.Files => "Files and images (im/v1)",
        LarkFamily.GroupBots => "Incoming webhooks of groups",
        LarkFamily.CardEntities => "Card entities (cardkit/v1)",
        LarkFamily.Applications => "Applications (application/v6, v7)",
        LarkFamily.Tenants => "Tenants (tenant/v2)",
        LarkFamily.LongConnection => "Long connection (callback/ws)",
        _ => family.ToString()!,
    };
}
