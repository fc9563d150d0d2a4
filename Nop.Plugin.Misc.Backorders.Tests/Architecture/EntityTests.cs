using System.Reflection;
using Nop.Core;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Architecture;

/// <summary>The platform maps a property of another type to no column, silently: what is written to it is lost.</summary>
[TestFixture]
public class EntityTests
{
    private static readonly Type[] Stored = [typeof(int), typeof(long), typeof(string), typeof(bool), typeof(decimal), typeof(DateTime), typeof(Guid)];

    [Test]
    public void ShouldStoreOnlyTypesThatThePlatformMaps()
    {
        var entities = PluginTypes.All.Where(t => t.IsSubclassOf(typeof(BaseEntity))).ToList();
        var properties = entities.SelectMany(PluginTypes.Properties).ToList();
        var unmapped = properties.Where(p => !Stored.Contains(Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType) && !ReadsAnId(p));

        Assert.That(entities, Is.Not.Empty);
        Assert.That(properties, Is.Not.Empty);
        Assert.That(unmapped.Select(p => $"{p.DeclaringType}.{p.Name}: {p.PropertyType}"), Is.Empty);
    }

    /// <summary>The house's way with enums: a property that keeps nothing itself, beside the number that is stored.</summary>
    private static bool ReadsAnId(PropertyInfo property) => property.PropertyType.IsEnum
        && property.DeclaringType!.GetProperty(property.Name + "Id")?.PropertyType == typeof(int)
        && !PluginTypes.Fields(property.DeclaringType).Any(f => f.Name.Contains($"<{property.Name}>", StringComparison.Ordinal));

    [Test]
    public void ShouldBeAbleToSetEveryColumn()
    {
        var properties = PluginTypes.All.Where(t => t.IsSubclassOf(typeof(BaseEntity))).SelectMany(PluginTypes.Properties).ToList();

        Assert.That(properties, Is.Not.Empty);
        Assert.That(properties.Where(p => p.SetMethod is not { IsPublic: true }).Select(p => $"{p.DeclaringType}.{p.Name}"), Is.Empty);
    }
}
