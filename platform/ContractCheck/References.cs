using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ContractCheck;

/// <summary>
/// What an assembly binds to in others when it runs: the first two columns of the lines that
/// <see cref="Definitions"/> writes, and the types it derives from or implements.
/// </summary>
public static class References
{
    /// <summary>Types and members of the named assemblies that the file refers to.</summary>
    public static IEnumerable<string> Of(string file, IReadOnlyCollection<string> assemblies)
    {
        using var image = new PEReader(File.OpenRead(file));
        var metadata = image.GetMetadataReader();
        var names = new TypeNames(metadata);
        var lines = new List<string>();

        foreach (var handle in metadata.TypeReferences)
            if (AssemblyOf(metadata, handle) is { } assembly && assemblies.Contains(assembly))
                lines.Add($"{assembly}\tT {TypeNames.Full(metadata, handle)}");

        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind is not (HandleKind.TypeReference or HandleKind.TypeSpecification))
                continue;
            var owner = TypeNames.OpenType(metadata, member.Parent);
            if (owner.IsNil || AssemblyOf(metadata, owner) is not { } assembly || !assemblies.Contains(assembly))
                continue;
            var ownerName = TypeNames.Full(metadata, (TypeReferenceHandle)owner);
            var name = metadata.GetString(member.Name);
            lines.Add(member.GetKind() == MemberReferenceKind.Field
                ? $"{assembly}\tF {ownerName}.{name} : {member.DecodeFieldSignature(names, null)}"
                : $"{assembly}\tM {ownerName}.{Signature(name, member.DecodeMethodSignature(names, null))}");
        }
        return lines;
    }

    /// <summary>Open types that the file's own types (of the named assemblies) derive from or implement, by full name.</summary>
    public static IEnumerable<string> BaseTypes(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        var metadata = image.GetMetadataReader();
        var bases = new List<string>();
        foreach (var type in metadata.TypeDefinitions.Select(metadata.GetTypeDefinition))
        {
            var handles = type.GetInterfaceImplementations().Select(i => metadata.GetInterfaceImplementation(i).Interface).Append(type.BaseType);
            foreach (var open in handles.Where(h => !h.IsNil).Select(h => TypeNames.OpenType(metadata, h)))
                if (open.Kind == HandleKind.TypeReference && !open.IsNil)
                    bases.Add(TypeNames.Full(metadata, (TypeReferenceHandle)open));
        }
        return bases;
    }

    /// <summary>Names and versions of the assemblies that the file asks for.</summary>
    public static IReadOnlyDictionary<string, Version> Assemblies(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        var metadata = image.GetMetadataReader();
        return metadata.AssemblyReferences.Select(metadata.GetAssemblyReference)
            .ToDictionary(reference => metadata.GetString(reference.Name), reference => reference.Version, StringComparer.Ordinal);
    }

    public static Version AssemblyVersion(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        return image.GetMetadataReader().GetAssemblyDefinition().Version;
    }

    internal static string Signature(string name, MethodSignature<string> signature) =>
        $"{name}{(signature.GenericParameterCount == 0 ? "" : "``" + signature.GenericParameterCount)}({string.Join(',', signature.ParameterTypes)}) : {signature.ReturnType}";

    private static string? AssemblyOf(MetadataReader metadata, EntityHandle handle)
    {
        if (handle.Kind != HandleKind.TypeReference)
            return null;
        var scope = metadata.GetTypeReference((TypeReferenceHandle)handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.AssemblyReference => metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)scope).Name),
            HandleKind.TypeReference => AssemblyOf(metadata, scope),
            _ => null,
        };
    }
}
