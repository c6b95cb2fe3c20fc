using System.ComponentModel;
using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Ailink.Lark.Tests.Ids;

public sealed class LarkIdTests
{
    [Theory]
    [InlineData("ou_1")]
    [InlineData("ou_c99c5f35d542efc7ee492afe11af19ef")]
    [InlineData("735")]
    [InlineData("something-new")]
    public void Any_printable_text_is_an_id(string text) => new OpenId(text).Value.ShouldBe(text);

    [Fact]
    public void Golden_ids_are_ids() =>
        (new AppId("cli_golden").Value + new MessageId("om_1") + new CardId("735") + new TenantKey("ten_acme")).ShouldBe("cli_goldenom_1735ten_acme");

    [Theory]
    [InlineData("oc_1", "a chat id, not an OpenId")]
    [InlineData("om_1", "a message id, not an OpenId")]
    [InlineData("", "is empty")]
    [InlineData("ou_ 1", "white space")]
    [InlineData("ou_1\n", "white space or a control character")]
    public void Another_kind_of_id_is_refused_and_the_message_says_so(string text, string words)
    {
        Should.Throw<ArgumentException>(() => new OpenId(text)).Message.ShouldContain(words);
        Should.Throw<FormatException>(() => OpenId.Parse(text)).Message.ShouldContain(words);
        OpenId.TryParse(text, out var id).ShouldBeFalse();
        id.ShouldBe(default);
    }

    [Fact]
    public void Default_is_empty_and_prints_nothing()
    {
        default(ChatId).IsEmpty.ShouldBeTrue();
        default(ChatId).ToString().ShouldBe("");
    }

    [Fact]
    public void An_id_is_a_string_in_json_and_a_property_name_in_a_dictionary()
    {
        var ids = new Dictionary<OpenId, ChatId> { [new("ou_1")] = new("oc_1") };
        var json = JsonSerializer.Serialize(ids);
        json.ShouldBe("""{"ou_1":"oc_1"}""");
        JsonSerializer.Deserialize<Dictionary<OpenId, ChatId>>(json).ShouldBe(ids);
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<OpenId>("\"oc_1\"")).Message.ShouldContain("chat id");
    }

    [Fact]
    public void Configuration_binds_an_id()
    {
        var section = new ConfigurationBuilder().AddInMemoryCollection([new("Room", "oc_7")]).Build();
        section.Get<Settings>()!.Room.ShouldBe(new ChatId("oc_7"));
        TypeDescriptor.GetConverter(typeof(AppId)).ConvertFrom("cli_1").ShouldBe(new AppId("cli_1"));
    }

    [Fact]
    public void A_generic_parser_reads_an_id() => Parse<UnionId>("on_1").ShouldBe(new UnionId("on_1"));

    [Fact]
    public void A_recipient_is_known_by_its_prefix()
    {
        Recipient.Parse("ou_1").ShouldBe(new OpenId("ou_1"));
        Recipient.Parse("on_1").ShouldBe(new UnionId("on_1"));
        Recipient.Parse("oc_1").ShouldBe(new ChatId("oc_1"));
        Should.Throw<FormatException>(() => Recipient.Parse("cli_1")).Message.ShouldContain("ou_");
        Should.Throw<ArgumentException>(() => Recipient.Email("nobody"));
    }

    private static T Parse<T>(string text) where T : ISpanParsable<T> => T.Parse(text.AsSpan(), null);

    internal sealed class Settings
    {
        public ChatId Room { get; set; }
    }
}
