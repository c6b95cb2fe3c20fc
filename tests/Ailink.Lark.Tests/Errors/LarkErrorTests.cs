using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Ailink.Lark.Tests.Errors;

public sealed class LarkErrorTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(99991672, typeof(LarkPermissionException))]
    [InlineData(99991543, typeof(LarkCredentialsException))]
    [InlineData(99991668, typeof(LarkCredentialsException))]
    [InlineData(99992402, typeof(LarkRequestException))]
    [InlineData(99992355, typeof(LarkRequestException))]
    [InlineData(230013, typeof(LarkPermissionException))]
    [InlineData(230028, typeof(LarkRequestException))]
    [InlineData(230099, typeof(LarkRequestException))]
    [InlineData(123456789, typeof(LarkRequestException))]
    public async Task A_code_becomes_the_exception_of_its_meaning(int code, Type type)
    {
        var error = await RefuseAsync(ScriptedPlatform.Refusal(code));

        error.ShouldBeOfType(type);
        error.Code.ShouldBe(code);
        error.Status.ShouldBe(HttpStatusCode.BadRequest);
        error.LogId.ShouldBe("log-1");
        error.Api.ShouldBe("POST im/v1/messages");
        error.Uuid.ShouldBe("u-1");
        error.Retry.ShouldBe(RetryAdvice.Never);
        error.Meaning.ShouldNotBeEmpty();
        error.Message.ShouldContain("log-1");
        error.OutcomeUnknown.ShouldBeFalse();
    }

    [Fact]
    public void A_code_means_on_each_api_what_it_means_there()
    {
        var envelope = LarkEnvelope.Read("""{"code":20001,"msg":"x"}"""u8.ToArray(), HttpStatusCode.OK, null, null);
        LarkCodes.Judge(LarkFamily.UserInfo, envelope)!.Kind.ShouldBe(LarkErrorKind.Credentials);
        LarkCodes.Judge(LarkFamily.OAuth, envelope)!.Kind.ShouldBe(LarkErrorKind.Request);
        LarkCodes.Judge(LarkFamily.Other, envelope)!.Meaning.ShouldBe("The platform refused the request");
    }

    [Fact]
    public async Task Both_shapes_of_missing_scopes_are_read()
    {
        var documented = await RefuseAsync(ScriptedPlatform.Refusal(99991672, extra: ""","error":{"permission_violations":[{"scope":"im:message","url":"x"}],"helps":[{"url":"https://open.test/grant"}]}"""));
        var seen = await RefuseAsync(ScriptedPlatform.Refusal(99991672, extra: ""","error":{"permission_violations":[{"type":"action_privilege_required","subject":"im:message"},{"subject":"im:message:send"}]}"""));

        var first = documented.ShouldBeOfType<LarkPermissionException>();
        first.MissingScopes.ShouldBe(["im:message"]);
        first.GrantAddress.ShouldBe(new Uri("https://open.test/grant"));
        var second = seen.ShouldBeOfType<LarkPermissionException>();
        second.MissingScopes.ShouldBe(["im:message", "im:message:send"]);
        second.GrantAddress!.AbsoluteUri.ShouldStartWith("http://lark.test/app/cli_golden/auth?q=im%3Amessage%2Cim%3Amessage%3Asend");
    }

    [Fact]
    public async Task Violations_of_fields_are_named()
    {
        var error = await RefuseAsync(ScriptedPlatform.Refusal(99992402, extra: ""","error":{"field_violations":[{"field":"receive_id","value":"secret text","description":"is required"}]}"""));
        error.Violations.ShouldBe([new LarkViolation("receive_id", "is required")]);
        error.Message.ShouldContain("receive_id: is required");
        error.Message.ShouldNotContain("secret text");
    }

    [Fact]
    public async Task What_the_platform_quotes_of_a_message_is_not_repeated()
    {
        var error = await RefuseAsync(ScriptedPlatform.Json("""{"code":230099,"msg":"Failed, ext=ErrCode: 11310; ErrMsg: bad; ErrorValue: my private words"}""", HttpStatusCode.BadRequest));
        error.Message.ShouldContain("11310");
        error.Message.ShouldNotContain("private");
    }

    [Theory]
    [InlineData("<html>no</html>", 403, typeof(LarkRequestException))]
    [InlineData("", 403, typeof(LarkRequestException))]
    [InlineData("""{"code":"zero"}""", 400, typeof(LarkRequestException))]
    public async Task An_answer_that_is_not_the_platforms_is_told_as_such(string body, int status, Type type)
    {
        var error = await RefuseAsync(ScriptedPlatform.Json(body, (HttpStatusCode)status));
        error.ShouldBeOfType(type);
        error.Message.ShouldContain("does not speak like the platform");
    }

    [Theory]
    [InlineData("""{"code":0,"data":{"a":1}}""", 0, "{\"a\":1}")]
    [InlineData("""{"data":{"a":[{"code":7}]},"code":5,"msg":"m"}""", 5, """{"a":[{"code":7}]}""")]
    [InlineData("""{"code":0,"data":null,"bot":{}}""", 0, """{"code":0,"data":null,"bot":{}}""")]
    public void The_envelope_is_read_in_any_order(string body, int code, string payload)
    {
        var envelope = LarkEnvelope.Read(System.Text.Encoding.UTF8.GetBytes(body), HttpStatusCode.OK, null, null);
        envelope.Understood.ShouldBeTrue();
        envelope.Code.ShouldBe(code);
        System.Text.Encoding.UTF8.GetString(envelope.Payload).ShouldBe(payload);
    }

    [Fact]
    public async Task The_quota_of_feishu_ends_at_midnight_in_china()
    {
        ScriptedPlatform platform = new();
        platform.Token().On(ScriptedPlatform.SendPath, _ => ScriptedPlatform.Refusal(99991403, HttpStatusCode.TooManyRequests));
        await using var lark = LarkClient.Make(new(Some.App, "s") { Platform = LarkPlatform.Feishu }, null, builder => builder.ConfigureHttp(http => http.ConfigurePrimaryHttpMessageHandler(() => platform)));

        var quota = await Should.ThrowAsync<LarkQuotaException>(lark.Messages.SendAsync(Some.Person, "hi", null, Cancel));

        quota.ResetsAt.Offset.ShouldBe(TimeSpan.FromHours(8));
        quota.ResetsAt.Day.ShouldBe(1);
    }

    private static async Task<LarkException> RefuseAsync(HttpResponseMessage answer)
    {
        ScriptedPlatform platform = new();
        platform.Token().On(ScriptedPlatform.SendPath, _ => answer);
        await using var lark = Some.Client(platform);
        return await Should.ThrowAsync<LarkException>(lark.Messages.SendAsync(Some.Person, "hi", new() { Uuid = "u-1" }, Cancel));
    }
}
