namespace Ailink.Conventions.Tests.Shapes;

/// <summary>What the built assemblies must look like.</summary>
public sealed class ShapeTests
{
    private static IReadOnlyCollection<Type> Ours { get; } = [.. Product.Types(Product.All)];

    private static IReadOnlyCollection<Type> Shipped { get; } = [.. Product.Types(Product.Libraries)];

    [Fact]
    public void The_built_libraries_are_beside_this_test() => Product.Libraries.Count.ShouldBeGreaterThanOrEqualTo(5);

    [Fact]
    public void Every_class_is_sealed_abstract_or_static() => TypeRules.Open(Ours).ShouldBeEmpty();

    [Fact]
    public void Public_types_live_in_the_seven_namespaces() => TypeRules.Elsewhere(Shipped).ShouldBeEmpty();

    [Fact]
    public void Records_print_no_secrets() => TypeRules.PrintedSecrets(Shipped).Except(Allowed.PrintedByRecords).ShouldBeEmpty();

    [Fact]
    public void Methods_that_return_a_task_end_in_Async() => AsyncRules.Unnamed(Ours).ShouldBeEmpty();

    [Fact]
    public void Methods_that_return_a_task_can_be_cancelled() => AsyncRules.Unstoppable(Ours).Except(Allowed.Unstoppable).ShouldBeEmpty();

    [Fact]
    public void Public_methods_let_the_token_default() => AsyncRules.Demanding(Shipped.Where(type => !Allowed.Ports.Contains(type.FullName))).ShouldBeEmpty();

    [Fact]
    public void Nothing_is_async_void()
        => AsyncRules.Fired(Product.All.SelectMany(assembly => assembly.GetTypes())).ShouldBeEmpty();
}
