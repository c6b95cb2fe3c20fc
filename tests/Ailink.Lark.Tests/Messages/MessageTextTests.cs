using CsCheck;

namespace Ailink.Lark.Tests.Messages;

/// <summary>Whatever a message holds, people can read it.</summary>
public sealed class MessageTextTests
{
    private static readonly MessageMention[] Mentions = [new() { Key = "@_user_1", Name = "Bob" }, new() { Key = "@_user_10", Name = "Ann" }];

    [Theory]
    [InlineData("text", """{"text":"@_user_10, meet @_user_1 and @_all"}""", "@Ann, meet @Bob and @all")]
    [InlineData("text", """{"text":"@_user_7 is nobody"}""", "@_user_7 is nobody")]
    [InlineData("post", """{"title":"T","content":[[{"tag":"text","text":"see "},{"tag":"a","text":"docs","href":"https://a.test"},{"tag":"at","user_id":"@_user_1","user_name":""}],[{"tag":"img","image_key":"img_1"}],[{"tag":"hr"}],[{"tag":"emotion","emoji_type":"SMILE"},{"tag":"code_block","text":"x = 1"}]]}""", "T\nsee docs@Bob\n[image]\n---\n[SMILE]x = 1")]
    [InlineData("post", """{"en_us":{"title":"T","content":[[{"tag":"md","text":"**b**"}]]}}""", "T\n**b**")]
    [InlineData("interactive", """{"title":"Card","elements":[[{"tag":"text","text":"a"},{"tag":"button","text":"Go"}],[{"tag":"note","elements":[{"tag":"text","text":"n"}]}]]}""", "Card\na[Go]\nn")]
    [InlineData("interactive", """{"config":{}}""", "[card]")]
    [InlineData("image", """{"image_key":"img_1"}""", "[image]")]
    [InlineData("file", """{"file_key":"file_1","file_name":"a.pdf"}""", "[file: a.pdf]")]
    [InlineData("media", """{"file_key":"file_1"}""", "[video]")]
    [InlineData("location", """{"name":"Office"}""", "[location: Office]")]
    [InlineData("system", """{"template":"{from_user} invited {to_chatters}","from_user":["Bob"],"to_chatters":["Ann","Eve"]}""", "Bob invited Ann, Eve")]
    [InlineData("merge_forward", """{"content":"Merged and Forwarded Message"}""", "[forwarded messages]")]
    [InlineData("hologram", """{"depth":3}""", "[hologram]")]
    [InlineData("text", "This message was recalled", "This message was recalled")]
    [InlineData("text", "", "")]
    [InlineData("post", """{"content":7,"title":null}""", "")]
    public void It_is_readable(string type, string content, string expected) => MessageText.Of(new(type), content, Mentions).ShouldBe(expected);

    [Fact]
    public void No_content_however_odd_throws() =>
        Gen.Select(Gen.OneOf(["text", "post", "interactive", "system", "file", "x"]), Json).Sample((type, content) => _ = MessageText.Of(new(type), content, Mentions), iter: 500);

    private static Gen<string> Json { get; } = Gen.Recursive<string>((depth, inner) => depth > 3
        ? Gen.OneOf(["1", "null", "\"a\"", "true"])
        : Gen.OneOf(
            Gen.OneOf(["\"@_user_1\"", "{", "[]", ""]),
            inner.Array[0, 3].Select(items => $"[{string.Join(',', items)}]"),
            Gen.Select(Gen.OneOf(["content", "elements", "title", "text", "tag", "template", "en_us"]), inner).Array[0, 3]
                .Select(fields => $"{{{string.Join(',', fields.Select(field => $"\"{field.Item1}\":{field.Item2}"))}}}")));
}
