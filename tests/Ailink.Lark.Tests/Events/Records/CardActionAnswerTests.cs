using System.Text;
using System.Text.Json.Nodes;
using Ailink.Lark.Cards;
using Ailink.Lark.Events;

namespace Ailink.Lark.Tests.Events.Records;

public sealed class CardActionAnswerTests
{
    [Fact]
    public void Nothing_is_an_empty_object() => Json(CardActionAnswer.None).ShouldBe("{}");

    [Theory]
    [InlineData(ToastKind.Info, "info")]
    [InlineData(ToastKind.Success, "success")]
    [InlineData(ToastKind.Error, "error")]
    [InlineData(ToastKind.Warning, "warning")]
    public void A_toast_says_its_kind(ToastKind kind, string word) =>
        Json(CardActionAnswer.Toast("好 \"ok\"", kind)).ShouldBe($$$"""{"toast":{"type":"{{{word}}}","content":"好 \"ok\""}}""");

    [Fact]
    public void A_toast_may_be_translated() =>
        Json(CardActionAnswer.None.WithToast("done", ToastKind.Success, new() { ZhCn = "完成" })).ShouldBe("""{"toast":{"type":"success","content":"done","i18n":{"zh_cn":"完成"}}}""");

    [Fact]
    public void A_card_takes_the_place_of_the_other()
    {
        var card = Card.Titled("Done").Markdown("**yes**");

        Json(CardActionAnswer.Replace(card)).ShouldBe($$$"""{"card":{"type":"raw","data":{{{card.ToJson()}}}}}""");
        Json(CardActionAnswer.Replace(card, "saved")).ShouldBe($$$"""{"toast":{"type":"info","content":"saved"},"card":{"type":"raw","data":{{{card.ToJson()}}}}}""");
    }

    [Fact]
    public void So_does_a_template() =>
        Json(CardActionAnswer.ReplaceWithTemplate("AAq1", new JsonObject { ["who"] = "Tom" }, "1.0.2", "saved")).ShouldBe(
            """{"toast":{"type":"info","content":"saved"},"card":{"type":"template","data":{"template_id":"AAq1","template_variable":{"who":"Tom"},"template_version_name":"1.0.2"}}}""");

    [Fact]
    public void A_broken_card_is_refused_where_it_is_made()
    {
        var broken = Card.Titled("x").Button("press", new Uri("https://x.test"));
        broken = broken with { Elements = [.. broken.Elements.Select(element => element with { ElementId = "1 2" })] };

        var problem = Should.Throw<LarkRequestException>(() => CardActionAnswer.Replace(broken));

        problem.Violations.ShouldNotBeEmpty();
        problem.Message.ShouldStartWith("The card is broken, so it is no answer. ");
    }

    [Fact]
    public void Printed_it_says_what_it_is_and_not_what_it_says()
    {
        CardActionAnswer.None.ToString().ShouldBe("nothing");
        CardActionAnswer.Toast("words", ToastKind.Error).ToString().ShouldBe("toast (Error)");
        CardActionAnswer.Replace(Card.Titled("words")).ToString().ShouldBe("card");
        CardActionAnswer.Replace(Card.Titled("words"), "words").ToString().ShouldBe("card and toast (Info)");
    }

    private static string Json(CardActionAnswer answer) => Encoding.UTF8.GetString(answer.ToUtf8Json().Span);
}
