namespace Ailink.Conventions.Tests.Shapes;

/// <summary>The rules about shapes see what they are for: each is shown a type that breaks it.</summary>
public sealed class ShapeRuleTests
{
    [Fact]
    public void An_open_class_is_seen_and_the_root_of_a_family_is_not()
        => TypeRules.Open([typeof(BadExamples.Open), typeof(BadExamples.Root), typeof(BadExamples.Leaf)])
            .ShouldHaveSingleItem().ShouldContain("BadExamples+Open");

    [Fact]
    public void A_public_type_elsewhere_is_seen()
        => TypeRules.Elsewhere([typeof(ShapeRuleTests)]).ShouldHaveSingleItem();

    [Fact]
    public void A_secret_in_a_record_is_seen_and_a_page_token_is_not()
        => TypeRules.PrintedSecrets([typeof(BadExamples.Login), typeof(BadExamples.Pair), typeof(BadExamples.Page)]).ShouldBe([
            $"{typeof(BadExamples.Login).FullName}.AppSecret would be printed by ToString(): make the type a class",
            $"{typeof(BadExamples.Pair).FullName}.AccessToken would be printed by ToString(): make the type a class",
        ]);

    [Fact]
    public void A_task_without_its_suffix_its_token_or_its_default_is_seen()
    {
        AsyncRules.Unnamed([typeof(BadExamples.Slow)]).ShouldHaveSingleItem().ShouldContain("Load");
        AsyncRules.Unstoppable([typeof(BadExamples.Slow)]).Count().ShouldBe(2);
        AsyncRules.Demanding([typeof(BadExamples.Slow)]).ShouldHaveSingleItem().ShouldContain("SaveAsync");
    }

    [Fact]
    public void An_async_void_lambda_is_seen()
        => AsyncRules.Fired(typeof(BadExamples.Slow).GetNestedTypes(System.Reflection.BindingFlags.NonPublic).Append(typeof(BadExamples.Slow)))
            .ShouldHaveSingleItem();
}
