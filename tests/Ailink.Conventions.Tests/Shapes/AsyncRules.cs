using System.Reflection;
using System.Runtime.CompilerServices;

namespace Ailink.Conventions.Tests.Shapes;

/// <summary>Rules about asynchronous methods, each answering complaints in words.</summary>
internal static class AsyncRules
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Who returns a task says so in the name.</summary>
    public static IEnumerable<string> Unnamed(IEnumerable<Type> types)
        => Methods(types).Where(method => !method.Name.EndsWith("Async", StringComparison.Ordinal))
            .Select(method => $"{Words(method)} returns a task: end its name in Async");

    /// <summary>
    /// Who may be waited for can be told to stop: the last parameter is <c>CancellationToken cancellationToken</c>. Who is handed the request has its token with it,
    /// and a component has that of the request it is drawn in.
    /// </summary>
    public static IEnumerable<string> Unstoppable(IEnumerable<Type> types)
        => Methods(types).Where(method => !method.IsPrivate && !EndsInToken(method) && !TakesARequest(method) && !IsComponent(method.DeclaringType!))
            .Select(method => $"{Words(method)} must end in CancellationToken cancellationToken");

    /// <summary>What users call lets them leave the token out.</summary>
    public static IEnumerable<string> Demanding(IEnumerable<Type> types)
        => Methods(types).Where(method => method.IsPublic && method.DeclaringType!.IsVisible && EndsInToken(method))
            .Where(method => !method.GetParameters()[^1].HasDefaultValue)
            .Select(method => $"{Words(method)} is public: let its token default");

    /// <summary>Nobody can wait for an <c>async void</c>, and its exception ends the process; lambdas count.</summary>
    public static IEnumerable<string> Fired(IEnumerable<Type> types)
        => types.SelectMany(type => type.GetMethods(Declared))
            .Where(method => method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute)))
            .Select(method => $"{Words(method)} is async void");

    private static IEnumerable<MethodInfo> Methods(IEnumerable<Type> types)
        => types.Where(type => !typeof(Delegate).IsAssignableFrom(type))
            .SelectMany(type => type.GetMethods(Declared))
            .Where(method => IsTask(method.ReturnType) && !IsWrittenByTheCompiler(method) && !IsSomebodyElsesContract(method));

    private static bool IsWrittenByTheCompiler(MethodInfo method)
        => method.IsSpecialName || method.Name.Contains('<', StringComparison.Ordinal)
            || method.IsDefined(typeof(CompilerGeneratedAttribute)) || method.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute));

    private static bool IsTask(Type type)
    {
        if (!type.IsGenericType) return type == typeof(Task) || type == typeof(ValueTask);
        var open = type.GetGenericTypeDefinition();
        return open == typeof(Task<>) || open == typeof(ValueTask<>);
    }

    private static bool EndsInToken(MethodInfo method)
        => method.GetParameters() is [.., { Name: "cancellationToken" } last] && last.ParameterType == typeof(CancellationToken);

    // Both carry a token of their own.
    private static bool TakesARequest(MethodInfo method)
        => method.GetParameters().Any(parameter => parameter.ParameterType.FullName is "Microsoft.AspNetCore.Http.HttpContext" or "Polly.ResilienceContext");

    private static bool IsComponent(Type type) => type.GetInterfaces().Any(each => each.FullName == "Microsoft.AspNetCore.Components.IComponent");

    // The framework's names and parameters are not ours to choose; our own interfaces are judged where they are declared.
    private static bool IsSomebodyElsesContract(MethodInfo method)
    {
        if (method.GetBaseDefinition() is { } root && root.DeclaringType != method.DeclaringType) return !Product.IsOurs(root.DeclaringType!);
        if (method.DeclaringType!.IsInterface) return false;
        return method.DeclaringType.GetInterfaces().Where(contract => !Product.IsOurs(contract)).Any(contract =>
            method.DeclaringType.GetInterfaceMap(contract).TargetMethods.Contains(method));
    }

    private static string Words(MethodInfo method) => $"{method.DeclaringType!.FullName}.{method.Name}";
}
