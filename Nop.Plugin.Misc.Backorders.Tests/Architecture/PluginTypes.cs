using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Nop.Plugin.Misc.Backorders.Tests.Architecture;

/// <summary>The plugin's types, and what their code calls.</summary>
internal static class PluginTypes
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly OpCode[] OpCodes = [.. typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (OpCode)f.GetValue(null))];
    private static readonly Dictionary<short, OpCode> ByValue = OpCodes.ToDictionary(o => o.Value);

    public static Assembly Assembly { get; } = Assembly.Load("Nop.Plugin.Misc.Backorders");

    public static IReadOnlyList<Type> All { get; } = Assembly.GetTypes();

    /// <summary>Types of a folder of the plugin, with those that the compiler made for them.</summary>
    public static IReadOnlyList<Type> In(string folder)
    {
        var name = "Nop.Plugin.Misc.Backorders." + folder;
        return [.. All.Where(t => string.Equals(t.Namespace, name, StringComparison.Ordinal) || t.Namespace?.StartsWith(name + ".", StringComparison.Ordinal) == true)];
    }

    public static bool IsCompilerGenerated(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute), false) || type.DeclaringType != null && IsCompilerGenerated(type.DeclaringType);

    public static bool IsRecord(Type type) => type.GetMethod("PrintMembers", Declared) != null;

    public static IEnumerable<PropertyInfo> Properties(Type type) => type.GetProperties(Declared);

    public static IEnumerable<FieldInfo> Fields(Type type) => type.GetFields(Declared);

    /// <summary>Members that the type's code or signatures use, from this assembly and others.</summary>
    public static IEnumerable<MemberInfo> Uses(Type type)
    {
        if (type.BaseType != null)
            yield return type.BaseType;
        foreach (var contract in type.GetInterfaces())
            yield return contract;
        foreach (var field in Fields(type))
            yield return field.FieldType;
        foreach (var method in type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)))
        {
            foreach (var parameter in method.GetParameters())
                yield return parameter.ParameterType;
            if (method is MethodInfo { ReturnType: var result })
                yield return result;
            foreach (var member in CalledBy(method))
                yield return member;
        }
    }

    private static IEnumerable<MemberInfo> CalledBy(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var typeArguments = method.DeclaringType!.GetGenericArguments();
        var methodArguments = method is MethodInfo { IsGenericMethod: true } ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            var value = code[at++] is var first && first == 0xFE ? unchecked((short)(0xFE00 | code[at++])) : first;
            var operand = ByValue[value].OperandType;
            if (operand is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
                yield return method.Module.ResolveMember(BitConverter.ToInt32(code, at), typeArguments, methodArguments);
            at += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
                _ => 4,
            };
        }
    }
}
