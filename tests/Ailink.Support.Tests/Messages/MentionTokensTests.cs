namespace Ailink.Support;

public sealed class MentionTokensTests
{
    private static readonly PersonId Ann = PersonId.Parse("019300000000700080000000000000aa");
    private static readonly PersonId Bob = PersonId.Parse("019300000000700080000000000000bb");

    [Fact]
    public void Tokens_are_found_in_order_and_once()
        => MentionTokens.Find($"@[{Bob}] and @[{Ann}], @[{Bob}]!").ShouldBe([Bob, Ann]);

    [Theory]
    [InlineData("")]
    [InlineData("@[")]
    [InlineData("@[short]")]
    [InlineData("@[019300000000700080000000000000aa")]
    [InlineData("@[019300000000700080000000000000zz]")]
    [InlineData("@ [019300000000700080000000000000aa]")]
    public void What_is_nearly_a_token_is_text(string text) => MentionTokens.Find(text).ShouldBeEmpty();

    [Fact]
    public void A_token_right_after_a_broken_one_is_found() => MentionTokens.Find($"@[@[{Ann}]").ShouldBe([Ann]);

    [Fact]
    public void Names_stand_where_tokens_stood()
        => MentionTokens.WithNames($"Hi @[{Ann}] and @[{Bob}]", [new(Ann, "Ann")]).ShouldBe($"Hi @Ann and @[{Bob}]");
}
