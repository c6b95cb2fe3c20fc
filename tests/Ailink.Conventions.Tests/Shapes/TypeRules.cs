using System.Reflection;

namespace Ailink.Conventions.Tests.Shapes;

/// <summary>Rules about types, each answering complaints in words.</summary>
internal static class TypeRules
{
    public static readonly IReadOnlyList<string> PublicNamespaces =
    [
        "Ailink.Lark", "Ailink.Lark.Cards", "Ailink.Lark.Events", "Ailink.Lark.Sandbox", "Ailink.Support",
        "Microsoft.Extensions.DependencyInjection", "Microsoft.AspNetCore.Builder",
    ];

    /// <summary>A class is sealed, abstract or static, unless one of ours derives from it (the root of an exception family).</summary>
    public static IEnumerable<string> Open(IReadOnlyCollection<Type> types)
        => types.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false })
            .Where(type => !types.Any(other => DerivesFrom(other, type)))
            .Where(type => !IsWrittenByTheSdk(type))
            .Select(type => $"{type.FullName} is open: seal it");

    /// <summary>A folder is not a namespace: what is public lives in one of seven.</summary>
    public static IEnumerable<string> Elsewhere(IEnumerable<Type> types)
        => types.Where(type => type.IsVisible && !PublicNamespaces.Contains(type.Namespace))
            .Select(type => $"{type.FullName} is public outside the seven namespaces");

    /// <summary>A record prints its members, so none may carry what must never be logged.</summary>
    public static IEnumerable<string> PrintedSecrets(IEnumerable<Type> types)
        => from type in types
           where IsRecord(type)
           from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
           where property.PropertyType == typeof(string) && SoundsSecret(property.Name)
           select $"{type.FullName}.{property.Name} would be printed by ToString(): make the type a class";

    private static bool SoundsSecret(string name)
        => (name.Contains("Secret", StringComparison.OrdinalIgnoreCase) && !name.EndsWith("Hash", StringComparison.Ordinal))
            || name.Contains("Password", StringComparison.OrdinalIgnoreCase)
            || name.Contains("Verifier", StringComparison.OrdinalIgnoreCase)
            || (name.Contains("Token", StringComparison.OrdinalIgnoreCase) && !name.EndsWith("PageToken", StringComparison.OrdinalIgnoreCase) && !name.EndsWith("Kind", StringComparison.Ordinal));

    private static bool IsRecord(Type type)
        => type.GetMethod("<Clone>$") is not null
            || (type.IsValueType && type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null);

    private static bool DerivesFrom(Type type, Type root)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
            if ((parent.IsGenericType ? parent.GetGenericTypeDefinition() : parent) == root)
                return true;
        return false;
    }

    // Razor writes the class of a component, top-level statements that of a program: neither can be sealed in its own file.
    private static bool IsWrittenByTheSdk(Type type)
        => type.Name is "Program" or "_Imports" || type.GetInterfaces().Any(each => each.FullName == "Microsoft.AspNetCore.Components.IComponent");
}
