using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Architecture;

/// <summary>
/// A web farm has several processes, and a test several stores in one: nothing of ours may remember anything in a static
/// field, and what is cached lies in the platform's cache.
/// </summary>
[TestFixture]
public class StaticStateTests
{
    private static readonly Type[] _immutable = [typeof(string), typeof(Type), typeof(Regex), typeof(TimeSpan), typeof(TimeZoneInfo), typeof(System.Globalization.CultureInfo), typeof(Version), typeof(Uri)];

    private static readonly Type[] _immutableCollections =
        [typeof(ImmutableArray<>), typeof(FrozenSet<>), typeof(FrozenDictionary<,>), typeof(ImmutableList<>), typeof(ImmutableDictionary<,>), typeof(ImmutableHashSet<>), typeof(ReadOnlyMemory<>)];

    private static readonly Type[] _readOnly = [typeof(IReadOnlyList<>), typeof(IReadOnlyDictionary<,>), typeof(IReadOnlySet<>), typeof(IReadOnlyCollection<>), typeof(IComparer<>), typeof(IEqualityComparer<>)];

    [Test]
    public void ShouldKeepNothingInStaticFields()
    {
        var fields = PluginTypes.All.Where(type => !IsLambdaHolder(type)).SelectMany(StaticFields).ToList();

        Assert.That(fields, Is.Not.Empty);
        Assert.That(fields.Where(field => !field.IsInitOnly).Select(Name), Is.Empty, "static fields that can be written");
        Assert.That(fields.Where(field => !IsImmutable(field.FieldType) && !IsNeverChanged(field)).Select(Name), Is.Empty, "static fields with something in them that can be written");
    }

    /// <summary>A property that only seems to be one is a field too.</summary>
    [TestCase(typeof(Remembers), 3)]
    [TestCase(typeof(Constant), 0)]
    public void ShouldFindStateWhereThereIsSome(Type type, int count)
        => Assert.That(StaticFields(type).Count(field => !field.IsInitOnly || !IsImmutable(field.FieldType) && !IsNeverChanged(field)), Is.EqualTo(count));

    [Test]
    public void ShouldCacheOnlyWhereThePlatformDoes()
    {
        var others = PluginTypes.All.SelectMany(type => PluginTypes.Uses(type).Select(member => (Type: type, Used: member as Type ?? member.DeclaringType)))
            .Where(use => use.Used?.FullName is { } name && (name.Contains("IMemoryCache", StringComparison.Ordinal) || name.Contains("MemoryCache", StringComparison.Ordinal)
                || name.Contains("IDistributedCache", StringComparison.Ordinal) || name.Contains("IShortTermCacheManager", StringComparison.Ordinal)
                || name.Contains("ConditionalWeakTable", StringComparison.Ordinal) || name.Contains("System.Threading.ThreadLocal", StringComparison.Ordinal)))
            .Select(use => $"{use.Type} uses {use.Used}").Distinct();

        Assert.That(others, Is.Empty);
    }

    /// <summary>Another node of a farm may never be told to forget: what is cached is believed for a minute at most.</summary>
    [Test]
    public void ShouldBelieveNoCacheForLongerThanAMinute()
    {
        var keys = typeof(BackordersDefaults).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(Nop.Core.Caching.CacheKey))
            .Select(property => (property.Name, Key: (Nop.Core.Caching.CacheKey)property.GetValue(null))).ToList();

        Assert.That(keys, Is.Not.Empty);
        Assert.That(keys.Where(key => key.Key.CacheTime is < 1 or > 1).Select(key => key.Name), Is.Empty, "minutes");
        Assert.That(PluginTypes.All.Where(type => type != typeof(BackordersDefaults)).SelectMany(PluginTypes.Uses)
            .Where(member => member is ConstructorInfo { DeclaringType: var made } && made == typeof(Nop.Core.Caching.CacheKey)), Is.Empty, "keys are made where this test sees them");
    }

    private static IEnumerable<FieldInfo> StaticFields(Type type)
        => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Where(field => !field.IsLiteral && !field.Name.StartsWith("<>", StringComparison.Ordinal));

    /// <summary>Where the compiler keeps lambdas that hold nothing, and data of array initialisers.</summary>
    private static bool IsLambdaHolder(Type type) => PluginTypes.IsCompilerGenerated(type) && type.Name.StartsWith('<');

    private static bool IsImmutable(Type type) => type.IsPrimitive || type.IsEnum || _immutable.Contains(type) || type == typeof(decimal) || type == typeof(DateTime) || type == typeof(DateOnly) || type == typeof(Guid)
        || typeof(Delegate).IsAssignableFrom(type) || typeof(Expression).IsAssignableFrom(type)
        || type.IsGenericType && _immutableCollections.Any(open => open == type.GetGenericTypeDefinition() || type.GetGenericTypeDefinition().BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == open)
        || Nullable.GetUnderlyingType(type) is { } inner && IsImmutable(inner)
        || IsRecordOfImmutables(type);

    /// <summary>A parameter of a primary constructor that is used later has a field that cannot be declared readonly.</summary>
    private static bool IsRecordOfImmutables(Type type) => type.Assembly == PluginTypes.Assembly && !typeof(IEnumerable).IsAssignableFrom(type)
        && type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .All(field => (field.IsInitOnly || type.IsValueType || field.Name.EndsWith(">P", StringComparison.Ordinal)) && (field.FieldType == type || IsImmutable(field.FieldType) || IsNeverChanged(field)));

    /// <summary>Declared as something that cannot be written to; of our own interfaces each implementation is looked at.</summary>
    private static bool IsNeverChanged(FieldInfo field)
        => field.FieldType is { IsInterface: true } type && (type.Assembly == PluginTypes.Assembly
            ? PluginTypes.All.Where(other => other is { IsInterface: false } && type.IsAssignableFrom(other)).All(IsImmutable)
            : type.IsGenericType && type.GetGenericTypeDefinition() is var open && _readOnly.Contains(open));

    private static string Name(FieldInfo field) => $"{field.DeclaringType}.{field.Name}: {field.FieldType}";

    private static class Remembers
    {
        private static int _count = 1;
        private static readonly Dictionary<int, int> _seen = [];

        public static int Last { get; set; } = _count++ + _seen.Count;
    }

    private static class Constant
    {
        private static readonly TimeSpan _time = TimeSpan.Zero;
        private static readonly IReadOnlyList<int> _numbers = [1, 2];

        public static string Text => _time.ToString() + _numbers.Count;
    }
}
