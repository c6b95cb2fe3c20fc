using System.Text.Json;

namespace Ailink.Support;

public sealed class SupportIdTests
{
    [Fact]
    public void An_id_is_written_as_32_digits_and_read_back()
    {
        var id = PersonId.New(new VirtualTime());

        id.ToString().ShouldMatch("^[0-9a-f]{32}$");
        PersonId.Parse(id.ToString()).ShouldBe(id);
        PersonId.TryParse(id.ToString().ToUpperInvariant(), out var upper).ShouldBeTrue();
        upper.ShouldBe(id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0192-")]
    [InlineData("01920000-0000-7000-8000-000000000000")]
    [InlineData("zz920000000070008000000000000000")]
    public void Anything_else_is_no_id(string? text)
    {
        GroupId.TryParse(text, out _).ShouldBeFalse();
        if (text is not null) Should.Throw<FormatException>(() => GroupId.Parse(text));
    }

    [Fact]
    public void Later_ids_sort_later()
    {
        var time = new VirtualTime();
        var first = MessageId.New(time);
        time.Advance(TimeSpan.FromMilliseconds(1));
        var second = MessageId.New(time);

        (first < second).ShouldBeTrue();
        string.CompareOrdinal(first.ToString(), second.ToString()).ShouldBeLessThan(0);
    }

    [Fact]
    public void An_id_is_its_text_in_json()
    {
        var id = GroupId.New(new VirtualTime());

        JsonSerializer.Serialize(id).ShouldBe($"\"{id}\"");
        JsonSerializer.Deserialize<GroupId>($"\"{id}\"").ShouldBe(id);
        JsonSerializer.Deserialize<Dictionary<GroupId, int>>($"{{\"{id}\":1}}").ShouldBe(new() { [id] = 1 });
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<GroupId>("\"x\""));
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<GroupId>("7"));
    }
}
