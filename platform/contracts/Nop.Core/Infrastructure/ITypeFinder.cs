using System.Reflection;

namespace Nop.Core.Infrastructure;

public interface ITypeFinder
{
    IEnumerable<Type> FindClassesOfType(Type assignTypeFrom, bool onlyConcreteClasses = true);

    IEnumerable<Type> FindClassesOfType<T>(bool onlyConcreteClasses = true);

    IList<Assembly> GetAssemblies();

    Assembly GetAssemblyByName(string assemblyFullName);
}
