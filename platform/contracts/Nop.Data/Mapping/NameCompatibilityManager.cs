using Nop.Core.Infrastructure;

namespace Nop.Data.Mapping;

/// <summary>
/// Names of tables and columns: what an INameCompatibility says, else the name of the class or property.
/// The implementations come from the type finder; the first that names a thing wins.
/// </summary>
public static class NameCompatibilityManager
{
    private static readonly Lock _lock = new();
    private static ITypeFinder _readFrom;
    private static Dictionary<Type, string> _tables = [];
    private static Dictionary<(Type, string), string> _columns = [];

    public static string GetTableName(Type type)
    {
        Read();
        return _tables.TryGetValue(type, out var name) ? name : type.Name;
    }

    public static string GetColumnName(Type type, string propertyName)
    {
        Read();
        return _columns.TryGetValue((type, propertyName), out var name) ? name : propertyName;
    }

    /// <summary>Where the implementations are found. Set by the host before the first name is asked for.</summary>
    internal static ITypeFinder TypeFinder { get; set; }

    private static void Read()
    {
        lock (_lock)
        {
            if (_readFrom == TypeFinder)
                return;

            var tables = new Dictionary<Type, string>();
            var columns = new Dictionary<(Type, string), string>();
            foreach (var type in TypeFinder.FindClassesOfType<INameCompatibility>())
            {
                var names = (INameCompatibility)Activator.CreateInstance(type);
                foreach (var (entity, name) in names.TableNames)
                    tables.TryAdd(entity, name);
                foreach (var (property, name) in names.ColumnName)
                    columns.TryAdd(property, name);
            }

            (_tables, _columns, _readFrom) = (tables, columns, TypeFinder);
        }
    }
}
