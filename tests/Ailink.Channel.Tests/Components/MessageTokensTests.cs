using Ailink.Channel.Components.Chat;

namespace Ailink.Channel.Tests.Components;

public sealed class MessageTokensTests
{
    [Fact]
    public void Texts_are_cut_as_the_list_of_cases_says()
    {
        foreach (var (text, tokens) in TokenCase.All)
            MessageTokens.Of(text).Select(token => new[] { NameOf(token.Kind), token.Text }).ShouldBe(tokens, $"\"{text}\"");
    }

    [Fact]
    public void Nothing_but_http_and_https_becomes_a_link() =>
        MessageTokens.Of("javascript:alert(1) data:text/html,x file:///etc/passwd mailto:a@b.example")
            .ShouldAllBe(token => token.Kind == TokenKind.Text);

    [Fact]
    public void A_text_at_the_limit_is_cut_quickly_whatever_it_holds()
    {
        foreach (var unit in new[] { "```", "`", "http://", "https://.", "@[", "`a" })
            MessageTokens.Of(string.Concat(Enumerable.Repeat(unit, 10_000 / unit.Length))).ShouldNotBeEmpty();
    }

    private static string NameOf(TokenKind kind) => kind switch
    {
        TokenKind.CodeBlock => "block",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
