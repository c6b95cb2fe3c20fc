using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ailink.Lark.Sandbox.Tests.Browser;

/// <summary>Every component that can be used, used with mouse or keyboard; the app gets the field the documentation names.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ComponentTests(ChatFixture chat) : IClassFixture<ChatFixture>
{
    private const string Options = """[{"text":{"tag":"plain_text","content":"One"},"value":"1"},{"text":{"tag":"plain_text","content":"Two"},"value":"2"},{"text":{"tag":"plain_text","content":"Three"},"value":"3"}]""";
    private const string Images = """[{"img_key":"img_1","value":"x"},{"img_key":"img_2","value":"y"}]""";

    private static readonly Dictionary<string, (string Component, Func<ILocator, Task> Act, string Expected)> Uses = new(StringComparer.Ordinal)
    {
        ["button by mouse"] = ("""{"tag":"button","text":{"tag":"plain_text","content":"Go"}}""", card => card.GetByRole(AriaRole.Button, new() { Name = "Go" }).ClickAsync(), "{}"),
        ["button by keyboard"] = ("""{"tag":"button","name":"go","text":{"tag":"plain_text","content":"Go"}}""", card => card.GetByRole(AriaRole.Button, new() { Name = "Go" }).PressAsync("Enter"), """{"name":"go"}"""),
        ["overflow by keyboard"] = ($$"""{"tag":"overflow","options":{{Options}}}""", async card =>
        {
            await card.GetByTestId("overflow").PressAsync("Enter");
            await Expect(card.GetByRole(AriaRole.Menuitem, new() { Name = "One" })).ToBeFocusedAsync();
            await card.GetByRole(AriaRole.Menuitem, new() { Name = "One" }).PressAsync("ArrowDown");
            await card.GetByRole(AriaRole.Menuitem, new() { Name = "Two" }).PressAsync("Enter");
        }, """{"option":"2"}"""),
        ["select_static by mouse"] = ($$"""{"tag":"select_static","options":{{Options}}}""", async card =>
        {
            await card.GetByRole(AriaRole.Combobox).ClickAsync();
            await card.GetByRole(AriaRole.Option, new() { Name = "Two" }).ClickAsync();
        }, """{"option":"2"}"""),
        ["select_static by keyboard"] = ($$"""{"tag":"select_static","initial_option":"1","options":{{Options}}}""", async card =>
        {
            await card.GetByRole(AriaRole.Combobox).PressAsync("t");
            await card.GetByRole(AriaRole.Combobox).PressAsync("ArrowDown");
            await card.GetByRole(AriaRole.Combobox).PressAsync("Enter");
        }, """{"option":"3"}"""),
        ["multi_select_static"] = ($$"""{"tag":"multi_select_static","selected_values":["3"],"options":{{Options}}}""", async card =>
        {
            await card.GetByRole(AriaRole.Combobox).ClickAsync();
            await card.GetByRole(AriaRole.Option, new() { Name = "One" }).ClickAsync();
            await card.GetByRole(AriaRole.Option, new() { Name = "Three" }).ClickAsync();
            await card.GetByRole(AriaRole.Option, new() { Name = "Two" }).ClickAsync();
            await card.GetByRole(AriaRole.Combobox).PressAsync("Escape");
        }, """{"options":["1","2"]}"""),
        ["select_person"] = ("""{"tag":"select_person","options":[{"value":"PERSON"}]}""", async card =>
        {
            await card.GetByRole(AriaRole.Combobox).ClickAsync();
            await card.GetByRole(AriaRole.Option, new() { Name = "Bob Li" }).ClickAsync();
        }, """{"option":"PERSON"}"""),
        ["multi_select_person of everybody in the chat"] = ("""{"tag":"multi_select_person"}""", async card =>
        {
            await card.GetByRole(AriaRole.Combobox).ClickAsync();
            await Expect(card.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
            await card.GetByRole(AriaRole.Combobox).PressAsync("Enter");
            await card.GetByRole(AriaRole.Combobox).PressAsync("Tab");
        }, """{"options":["PERSON"]}"""),
        ["date_picker"] = ("""{"tag":"date_picker","placeholder":{"tag":"plain_text","content":"When"}}""", card => card.GetByLabel("When").FillAsync("2024-04-01"), """{"option":"2024-04-01 +0800","timezone":"Asia/Shanghai"}"""),
        ["date_picker by keyboard"] = ("""{"tag":"date_picker","placeholder":{"tag":"plain_text","content":"When"}}""", async card =>
        {
            await card.GetByLabel("When").PressSequentiallyAsync("04012024");
            await card.GetByLabel("When").PressAsync("Enter");
        }, """{"option":"2024-04-01 +0800","timezone":"Asia/Shanghai"}"""),
        ["picker_time"] = ("""{"tag":"picker_time","placeholder":{"tag":"plain_text","content":"When"}}""", card => card.GetByLabel("When").FillAsync("09:30"), """{"option":"09:30 +0800","timezone":"Asia/Shanghai"}"""),
        ["picker_datetime"] = ("""{"tag":"picker_datetime","placeholder":{"tag":"plain_text","content":"When"}}""", card => card.GetByLabel("When").FillAsync("2024-04-29T07:07"), """{"option":"2024-04-29 07:07 +0800","timezone":"Asia/Shanghai"}"""),
        ["input by Enter"] = ("""{"tag":"input","label":{"tag":"plain_text","content":"Say"}}""", async card =>
        {
            await card.GetByLabel("Say").FillAsync("hi");
            await card.GetByLabel("Say").PressAsync("Enter");
        }, """{"input_value":"hi"}"""),
        ["input of several lines by its button"] = ("""{"tag":"input","input_type":"multiline_text","label":{"tag":"plain_text","content":"Say"}}""", async card =>
        {
            await card.GetByLabel("Say").FillAsync("hi\nho");
            await card.GetByRole(AriaRole.Button, new() { Name = "Confirm" }).ClickAsync();
        }, """{"input_value":"hi\nho"}"""),
        ["checker"] = ("""{"tag":"checker","text":{"tag":"plain_text","content":"Done"}}""", card => card.GetByLabel("Done").PressAsync("Space"), """{"checked":true}"""),
        ["checker unticked"] = ("""{"tag":"checker","checked":true,"text":{"tag":"plain_text","content":"Done"}}""", card => card.GetByText("Done").ClickAsync(), """{"checked":false}"""),
        ["select_img"] = ($$"""{"tag":"select_img","options":{{Images}}}""", card => card.GetByRole(AriaRole.Button, new() { Name = "Image 2" }).ClickAsync(), """{"option":"y"}"""),
        ["select_img of several"] = ($$"""{"tag":"select_img","multi_select":true,"options":{{Images}}}""", card => card.GetByRole(AriaRole.Button, new() { Name = "Image 2" }).PressAsync("Enter"), """{"options":["y"]}"""),
        ["interactive_container"] = ("""{"tag":"interactive_container","elements":[{"tag":"markdown","content":"Press me"}]}""", card => card.GetByRole(AriaRole.Button, new() { Name = "Press me" }).ClickAsync(), "{}"),
    };

    public static TheoryData<string> Names => [.. Uses.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_tells_the_app_what_the_documentation_says(string use)
    {
        var (component, act, expected) = Uses[use];
        string WithPerson(string json) => json.Replace("PERSON", chat.Box.Caller.Bob.OpenId, StringComparison.Ordinal);
        var element = ChatFixture.Json(WithPerson(component));
        element["behaviors"] = new JsonArray(ChatFixture.Json("""{"type":"callback","value":{"a":1}}"""));

        await act(await chat.ShowAsync(element));

        var action = ChatFixture.Json(WithPerson(expected));
        (action["tag"], action["value"]) = (element["tag"]!.DeepClone(), ChatFixture.Json("""{"a":1}"""));
        var received = await chat.NextActionAsync();
        JsonNode.DeepEquals(received, action).ShouldBeTrue($"{received.ToJsonString()} is not {action.ToJsonString()}");
        chat.Window.ShouldBeCalm();
    }

    [Fact]
    public async Task What_has_no_name_is_found_by_its_place_and_what_stands_inside_a_container_wins()
    {
        var card = await chat.ShowAsync(ChatFixture.Json(
            """
            {"tag":"interactive_container","behaviors":[{"type":"callback","value":{"at":"outside"}}],"elements":[{"tag":"column_set","columns":[
              {"tag":"column","elements":[{"tag":"button","text":{"tag":"plain_text","content":"A"},"behaviors":[{"type":"callback","value":{"at":"A"}}]}]},
              {"tag":"column","elements":[{"tag":"checker","text":{"tag":"plain_text","content":"Tick"},"button_area":{"buttons":[
                {"tag":"button","text":{"tag":"plain_text","content":"B"},"behaviors":[{"type":"callback","value":{"at":"B"}}]}]}}]}]}]}
            """));

        foreach (var name in (string[])["B", "A"])
        {
            await card.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
            ((string?)(await chat.NextActionAsync())["value"]!["at"]).ShouldBe(name);
        }

        await card.Locator(".press-cover").ClickAsync(new() { Position = new() { X = 2, Y = 2 } });
        ((string?)(await chat.NextActionAsync())["value"]!["at"]).ShouldBe("outside");
    }

    [Fact]
    public async Task What_is_laid_out_horizontally_stands_side_by_side_and_what_is_aligned_stands_there()
    {
        var card = await chat.ShowAsync(ChatFixture.Json(
            """
            {"tag":"column_set","columns":[{"tag":"column","width":"weighted","direction":"horizontal","horizontal_align":"right","elements":[
              {"tag":"button","text":{"tag":"plain_text","content":"Left"}},{"tag":"button","text":{"tag":"plain_text","content":"Right"}}]}]}
            """));

        var left = (await card.GetByText("Left").BoundingBoxAsync())!;
        var right = (await card.GetByText("Right").BoundingBoxAsync())!;

        right.Y.ShouldBe(left.Y);
        right.X.ShouldBeGreaterThan(left.X);
        left.X.ShouldBeGreaterThan((await card.BoundingBoxAsync())!.X + 100);
    }

    [Fact]
    public async Task What_only_opens_is_a_link_that_opens_in_a_tab()
    {
        var card = await chat.ShowAsync(ChatFixture.Json(
            """{"tag":"button","text":{"tag":"plain_text","content":"Open"},"behaviors":[{"type":"open_url","default_url":"https://example.com/a","pc_url":"https://example.com/pc"}]}"""));

        var link = card.GetByRole(AriaRole.Link, new() { Name = "Open" });

        await Expect(link).ToHaveAttributeAsync("href", "https://example.com/pc");
        await Expect(link).ToHaveAttributeAsync("target", "_blank");
        await Expect(link).ToHaveAttributeAsync("rel", "noopener");
    }
}
