using System.Reflection;
using Nop.Core;

namespace Nop.Data.Mapping;

/// <summary>
/// Which properties of an entity become columns: writable ones of the few types that the platform maps.
/// Everything else (enums, DateOnly, other entities) is left out without a word.
/// </summary>
internal static class MappedProperties
{
    private static readonly HashSet<Type> _types =
        [typeof(int), typeof(long), typeof(string), typeof(bool), typeof(decimal), typeof(DateTime), typeof(byte[]), typeof(Guid)];

    /// <summary>Without Id, which is always the identity and the primary key.</summary>
    public static IEnumerable<PropertyInfo> Of(Type entity)
        => entity.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(x => x.DeclaringType != typeof(BaseEntity) && x.CanWrite && x.GetIndexParameters().Length == 0)
            .Where(x => _types.Contains(Nullable.GetUnderlyingType(x.PropertyType) ?? x.PropertyType));
}
