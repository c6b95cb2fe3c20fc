using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ailink.Support;

public sealed class RegistrationTests
{
    [Fact]
    public void Limits_are_set_where_the_domain_is_added()
    {
        using var services = new ServiceCollection().AddAilinkSupport(options => options.MaxMessageLength = 5).Services.BuildServiceProvider();

        services.GetRequiredService<IOptions<SupportOptions>>().Value.MaxMessageLength.ShouldBe(5);
    }

    [Fact]
    public void Wrong_settings_are_named()
    {
        using var services = new ServiceCollection().AddAilinkSupport(options => options.MaxMessageLength = 0).Services
            .Configure<NotificationOptions>(options => options.Window = TimeSpan.Zero).BuildServiceProvider();

        Should.Throw<OptionsValidationException>(() => services.GetRequiredService<IOptions<SupportOptions>>().Value).Message.ShouldContain("Ailink:Support:MaxMessageLength");
        Should.Throw<OptionsValidationException>(() => services.GetRequiredService<IOptions<NotificationOptions>>().Value).Message.ShouldContain("Ailink:Notifications:Window");
    }

    [Fact]
    public void Live_signals_go_in_and_come_out_at_one_hub()
    {
        using var services = new ServiceCollection().AddAilinkSupport().Services.BuildServiceProvider();

        services.GetRequiredService<ISupportLive>().ShouldBeSameAs(services.GetRequiredService<ILiveFanOut>());
    }

    [Fact]
    public void Secrets_do_not_print()
    {
        new RegisterChannel { Account = default, Kind = ChannelKind.Lark, AppId = "cli_a", AppSecret = "hush", OrganisationName = "Acme" }.ToString().ShouldNotContain("hush");
        new ChannelCredentials(ChannelKind.Lark, "cli_a", "hush").ToString().ShouldNotContain("hush");
        new SignInStart(new("https://a.example"), "state", "hush").ToString().ShouldNotContain("hush");
    }

    [Fact]
    public void Every_refusal_has_words()
    {
        foreach (var code in typeof(SupportErrors).GetFields().Select(field => (string)field.GetRawConstantValue()!))
        {
            var error = SupportErrors.Of(code, "this");
            (error.Code, error.What).ShouldBe((code, "this"));
            error.Text.ShouldNotBeEmpty();
            error.WhatToDo.ShouldNotBeEmpty();
        }

        Should.Throw<ArgumentOutOfRangeException>(() => SupportErrors.Of("NO_SUCH_CODE"));
    }

    [Fact]
    public void A_result_is_an_answer_or_a_refusal()
    {
        SupportResult<int> answer = 7;
        SupportResult<int> refusal = SupportErrors.Of(SupportErrors.NotFound, "it");

        answer.Require().ShouldBe(7);
        (refusal.Succeeded, refusal.Error!.Code).ShouldBe((false, SupportErrors.NotFound));
        Should.Throw<SupportRefusedException>(() => refusal.Require()).Error.ShouldBe(refusal.Error);
    }
}
