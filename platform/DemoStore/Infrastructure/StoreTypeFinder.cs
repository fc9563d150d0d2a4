using System.Reflection;
using Nop.Core.Infrastructure;

namespace DemoStore.Infrastructure;

/// <summary>Classes of the platform's assemblies, the shop's own and those of installed plugins, in this order.</summary>
internal sealed class StoreTypeFinder(IReadOnlyList<Assembly> assemblies, IEnumerable<Type> more) : ITypeFinder
{
    private readonly List<Type> _types = [.. assemblies.SelectMany(x => x.GetTypes()), .. more];

    public IEnumerable<Type> FindClassesOfType<T>(bool onlyConcreteClasses = true) => FindClassesOfType(typeof(T), onlyConcreteClasses);

    public IEnumerable<Type> FindClassesOfType(Type assignTypeFrom, bool onlyConcreteClasses = true)
        => _types.Where(x => !x.IsInterface && (!onlyConcreteClasses || x is { IsClass: true, IsAbstract: false })
            && (assignTypeFrom.IsAssignableFrom(x) || IsOpen(x, assignTypeFrom))).ToList();

    public IList<Assembly> GetAssemblies() => [.. assemblies];

    public Assembly GetAssemblyByName(string assemblyFullName) => assemblies.FirstOrDefault(x => x.FullName == assemblyFullName);

    private static bool IsOpen(Type type, Type generic)
        => generic.IsGenericTypeDefinition
            && type.GetInterfaces().Any(x => x.IsGenericType && x.GetGenericTypeDefinition() == generic);
}
