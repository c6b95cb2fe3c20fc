using Ailink.Channel.Components.Shared;

namespace Ailink.Channel.Tests.Components;

public sealed class InitialsTests
{
    [Theory]
    [InlineData("Alice Chen", "AC")]
    [InlineData("Carol", "C")]
    [InlineData("Maximiliana van der Wolfe", "MW")]
    [InlineData("张伟明", "伟明")]
    [InlineData("李雷", "李雷")]
    [InlineData("山田 太郎", "山田")]
    [InlineData("", "?")]
    public void Initials_follow_the_way_a_name_is_written(string name, string initials) => Initials.Of(name).ShouldBe(initials);

    [Fact]
    public void A_person_has_the_same_tint_everywhere() => Initials.Tint("0123abcd").ShouldBe(Initials.Tint("0123abcd"));
}
