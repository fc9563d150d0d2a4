using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Architecture;

/// <summary>Planning decides and does nothing else: values in, plans out.</summary>
[TestFixture]
public class PlanningTests
{
    private const string Plugin = "Nop.Plugin.Misc.Backorders";

    /// <summary>What would make a plan depend on something that is not one of its parameters.</summary>
    private static readonly string[] Impure =
    [
        "Nop.", "LinqToDB.", "FluentMigrator.", "Microsoft.", "Newtonsoft.",
        "System.Threading.", "System.IO.", "System.Net.", "System.Diagnostics.Stopwatch", "System.Diagnostics.Process",
        "System.TimeProvider", "System.Random", "System.Environment", "System.Console", "System.AppContext", "System.TimeZoneInfo.get_Local",
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.Guid.NewGuid", "System.Guid.CreateVersion7", "System.Globalization.CultureInfo.get_Current", "System.Runtime.CompilerServices.Async",
    ];

    private static IReadOnlyList<Type> Planning => PluginTypes.In("Planning");

    [Test]
    public void Planning_Members_UseOnlyPlanningAndPureLibrary()
    {
        var uses = Planning.SelectMany(type => PluginTypes.Uses(type).SelectMany(Expand).Select(use => (Type: type, Use: Name(use)))).ToList();
        var impure = uses.Where(u => !u.Use.StartsWith(Plugin + ".Planning.", StringComparison.Ordinal) && Impure.Any(i => u.Use.StartsWith(i, StringComparison.Ordinal)))
            .Select(u => $"{u.Type} uses {u.Use}").Distinct();

        Assert.That(uses, Has.Count.GreaterThan(100), "there is something to check");
        Assert.That(impure, Is.Empty);
    }

    [Test]
    public void Planning_Properties_HaveNoPublicSetters()
    {
        var properties = Planning.SelectMany(PluginTypes.Properties).ToList();
        var settable = properties.Where(p => p.SetMethod is { IsPublic: true } setter
            && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)));

        Assert.That(properties, Is.Not.Empty);
        Assert.That(settable.Select(p => $"{p.DeclaringType}.{p.Name}"), Is.Empty);
    }

    [Test]
    public void Planning_Fields_AreNotPublicAndStaticOnesCannotChange()
    {
        var types = Planning.Where(t => !PluginTypes.IsCompilerGenerated(t)).ToList();
        var fields = types.Where(t => !t.IsEnum).SelectMany(PluginTypes.Fields).Where(f => !f.IsLiteral).ToList();

        Assert.That(fields, Is.Not.Empty);
        Assert.That(fields.Where(f => f.IsPublic && !f.IsStatic).Select(Name), Is.Empty, "public fields");
        Assert.That(fields.Where(f => f.IsStatic && (!f.IsInitOnly || IsMutable(f.FieldType)) && !f.IsDefined(typeof(CompilerGeneratedAttribute))).Select(Name), Is.Empty, "static fields that can change");
    }

    /// <summary>A static field of a class of ours counts as mutable where it can be changed; so do arrays and the usual collections.</summary>
    private static bool IsMutable(Type type)
    {
        if (type.IsArray)
            return true;
        if (type.IsInterface || type.Namespace?.StartsWith("System.Collections.Frozen", StringComparison.Ordinal) == true
            || type.Namespace?.StartsWith("System.Collections.Immutable", StringComparison.Ordinal) == true)
            return false;
        return type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type);
    }

    private static IEnumerable<MemberInfo> Expand(MemberInfo member)
    {
        yield return member;
        if (member is Type { IsGenericType: true } generic)
            foreach (var argument in generic.GetGenericArguments().SelectMany(Expand))
                yield return argument;
        if (member is Type { HasElementType: true } compound)
            foreach (var element in Expand(compound.GetElementType()))
                yield return element;
        if (member is MethodInfo { IsGenericMethod: true } method)
            foreach (var argument in method.GetGenericArguments().SelectMany(Expand))
                yield return argument;
    }

    private static string Name(MemberInfo member) => member is Type type
        ? type.FullName ?? type.Namespace + "." + type.Name
        : Name(member.DeclaringType) + "." + member.Name;
}
