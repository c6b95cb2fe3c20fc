using Ailink.Channel.Demo;
using Ailink.Channel.Tests.Components;

namespace Ailink.Channel.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class ModuleTests(BrowserFixture world)
{
    [Fact]
    public async Task The_browser_cuts_a_text_into_the_same_pieces_as_the_server()
    {
        await using var window = await world.OpenAsync(Cancel);
        var page = await window.NewPageAsync();
        await page.GotoAsync(world.At($"/thirdparty/feishu/{DemoWorld.AcmeApp}/login"));

        var cut = await page.EvaluateAsync<string[][][]>(
            "async texts => { const { tokens } = await import('/js/message-tokens.js'); return texts.map(text => tokens(text).map(token => [token.kind, token.text])); }",
            TokenCase.All.Select(each => each.Text));

        foreach (var (expected, tokens) in TokenCase.All.Zip(cut))
            tokens.ShouldBe(expected.Tokens, $"\"{expected.Text}\"");
    }

    [Fact]
    public async Task Mentions_follow_what_is_typed_around_them_and_end_when_they_are_touched()
    {
        await using var window = await world.OpenAsync(Cancel);
        var page = await window.NewPageAsync();
        await page.GotoAsync(world.At($"/thirdparty/feishu/{DemoWorld.AcmeApp}/login"));

        var sources = await page.EvaluateAsync<string[]>(
            """
            async () => {
              const { MentionText } = await import('/js/mention-text.js');
              const [a, b] = ['a'.repeat(32), 'b'.repeat(32)];
              const text = new MentionText();
              const sources = [];
              const step = now => { text.follow(now); sources.push(text.source); };
              text.follow('hi @a');
              text.insert(3, 5, { id: a, name: 'Ann' });
              sources.push(text.source);
              step('hi @Ann and');
              step('oh hi @Ann and');
              step('oh hi @Ann and @');
              text.insert(15, 16, { id: b, name: 'Ann' });
              sources.push(text.source);
              step('oh hi @Anne and @Ann ');
              step('oh hi @Ane and @Ann ');
              step('@Ann ');
              text.read(text.source + '@[' + a + '] x', id => id === b ? 'Ben' : null);
              sources.push(text.text, text.source);
              return sources;
            }
            """);

        var (ann, ben) = ($"@[{new string('a', 32)}]", $"@[{new string('b', 32)}]");
        sources.ShouldBe(
        [
            $"hi {ann} ", $"hi {ann} and", $"oh hi {ann} and", $"oh hi {ann} and @", $"oh hi {ann} and {ben} ",
            $"oh hi {ann}e and {ben} ", $"oh hi @Ane and {ben} ", $"{ben} ", $"@Ben {ann} x", $"{ben} {ann} x",
        ]);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
