using Ailink.Channel.Words;
using Microsoft.AspNetCore.Http;

namespace Ailink.Channel.Tests.Words;

public sealed class LanguageChoiceTests
{
    [Theory]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.8", "zh")]
    [InlineData("ja", "ja")]
    [InlineData("fr-FR,ja;q=0.5,en;q=0.4", "ja")]
    [InlineData("en;q=0.2,zh-TW;q=0.9", "zh")]
    [InlineData("zh;q=0,en", "en")]
    [InlineData("fr", "en")]
    [InlineData("", "en")]
    [InlineData("zho", "en")]
    [InlineData(";;;=,q", "en")]
    public void The_browsers_list_decides(string accepted, string code) => Choose(accepted: accepted).ShouldBe(code);

    [Fact]
    public void Larks_own_locale_comes_before_the_browsers_list() =>
        Choose("Mozilla/5.0 Lark/7.20 LarkLocale/zh_CN ChannelName/Feishu", "en-US").ShouldBe("zh");

    [Fact]
    public void The_persons_choice_comes_before_everything() =>
        Choose("Mozilla/5.0 Lark/7.20 LarkLocale/zh_CN", "en-US", "ja").ShouldBe("ja");

    [Fact]
    public void A_cookie_that_names_no_language_of_ours_is_ignored() => Choose(accepted: "zh", cookie: "xx").ShouldBe("zh");

    private static string Choose(string agent = "", string accepted = "", string? cookie = null)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.UserAgent = agent;
        request.Headers.AcceptLanguage = accepted;
        if (cookie is not null)
            request.Headers.Cookie = $"ailink_language={cookie}";

        return LanguageChoice.Of(request).Code;
    }
}
