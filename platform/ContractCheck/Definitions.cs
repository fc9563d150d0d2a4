using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ContractCheck;

/// <summary>
/// Everything of an assembly that another assembly can bind to, one line a fact: assembly, what it is
/// (<c>T</c> type, <c>M</c> method or constructor, <c>F</c> field or forwarded type), and what source code sees of it
/// (base types, modifiers, parameter names, default values, constants, constraints).
/// </summary>
public static class Definitions
{
    public static IEnumerable<string> Of(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        var metadata = image.GetMetadataReader();
        var assembly = metadata.GetString(metadata.GetAssemblyDefinition().Name);
        var names = new TypeNames(metadata);
        var lines = new List<string>();

        foreach (var handle in metadata.ExportedTypes)
        {
            var forwarded = metadata.GetExportedType(handle);
            if (forwarded.IsForwarder)
                lines.Add($"{assembly}\tF {metadata.GetString(forwarded.Namespace)}.{metadata.GetString(forwarded.Name)}");
        }

        foreach (var handle in metadata.TypeDefinitions)
        {
            var type = metadata.GetTypeDefinition(handle);
            if (!CanBeSeen(metadata, type))
                continue;
            var name = TypeNames.Full(metadata, handle);
            lines.Add($"{assembly}\tT {name}\t{Type(metadata, type, names)}");
            lines.AddRange(type.GetFields().Select(metadata.GetFieldDefinition).Where(CanBeSeen)
                .Select(field => $"{assembly}\tF {name}.{Field(metadata, field, names)}"));
            lines.AddRange(type.GetMethods().Select(metadata.GetMethodDefinition).Where(CanBeSeen)
                .Select(method => $"{assembly}\tM {name}.{Method(metadata, method, names)}"));
        }
        return lines;
    }

    private static string Type(MetadataReader metadata, TypeDefinition type, TypeNames names)
    {
        var bases = new List<string>();
        if (!type.BaseType.IsNil)
            bases.Add(names.Of(type.BaseType));
        bases.AddRange(type.GetInterfaceImplementations().Select(i => names.Of(metadata.GetInterfaceImplementation(i).Interface)));

        var kind = type.Attributes.HasFlag(TypeAttributes.Interface) ? "interface"
            : bases.Contains("System.Enum") ? "enum"
            : bases.Contains("System.ValueType") ? "struct" : "class";
        var modifier = (kind, type.Attributes.HasFlag(TypeAttributes.Abstract), type.Attributes.HasFlag(TypeAttributes.Sealed)) switch
        {
            (_, true, true) => "static ",
            ("class", true, _) => "abstract ",
            ("class", _, true) => "sealed ",
            _ => "",
        };
        return $"{modifier}{kind} : {string.Join(", ", bases)}{Constraints(metadata, type.GetGenericParameters(), names)}";
    }

    private static string Field(MetadataReader metadata, FieldDefinition field, TypeNames names)
    {
        var value = field.GetDefaultValue().IsNil ? "" : " = " + Constant(metadata, field.GetDefaultValue());
        var modifiers = field.Attributes.HasFlag(FieldAttributes.Literal) ? "const "
            : (field.Attributes.HasFlag(FieldAttributes.Static) ? "static " : "") + (field.Attributes.HasFlag(FieldAttributes.InitOnly) ? "readonly " : "");
        return $"{metadata.GetString(field.Name)} : {field.DecodeSignature(names, null)}\t{modifiers}{value}";
    }

    private static string Method(MetadataReader metadata, MethodDefinition method, TypeNames names)
    {
        var signature = method.DecodeSignature(names, null);
        var parameters = method.GetParameters().Select(metadata.GetParameter)
            .Where(p => p.SequenceNumber > 0).ToDictionary(p => p.SequenceNumber);
        var named = signature.ParameterTypes.Select((_, i) => parameters.TryGetValue(i + 1, out var p) ? Parameter(metadata, p) : "_");

        var a = method.Attributes;
        var modifiers = ((a & MethodAttributes.MemberAccessMask) == MethodAttributes.Public ? "" : "protected ")
            + (a.HasFlag(MethodAttributes.Static) ? "static "
                : a.HasFlag(MethodAttributes.Abstract) ? "abstract "
                : a.HasFlag(MethodAttributes.Virtual) && !a.HasFlag(MethodAttributes.Final) ? "virtual " : "");
        return References.Signature(metadata.GetString(method.Name), signature)
            + $"\t{modifiers}({string.Join(", ", named)}){Constraints(metadata, method.GetGenericParameters(), names)}";
    }

    private static string Parameter(MetadataReader metadata, Parameter parameter) => metadata.GetString(parameter.Name)
        + (!parameter.GetDefaultValue().IsNil ? " = " + Constant(metadata, parameter.GetDefaultValue())
            : parameter.Attributes.HasFlag(ParameterAttributes.Optional) ? " = default" : "");

    private static string Constraints(MetadataReader metadata, GenericParameterHandleCollection parameters, TypeNames names) =>
        string.Concat(parameters.Select(metadata.GetGenericParameter).Select(parameter =>
        {
            var constraints = parameter.GetConstraints().Select(c => names.Of(metadata.GetGenericParameterConstraint(c).Type)).ToList();
            if (parameter.Attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
                constraints.Insert(0, "class");
            if (parameter.Attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
                constraints.Insert(0, "struct");
            if (parameter.Attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint))
                constraints.Add("new()");
            return constraints.Count == 0 ? "" : $" where {metadata.GetString(parameter.Name)} : {string.Join(", ", constraints)}";
        }));

    private static string Constant(MetadataReader metadata, ConstantHandle handle)
    {
        var constant = metadata.GetConstant(handle);
        return metadata.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode) switch
        {
            null => "null",
            string text => "\"" + text.Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal) + "\"",
            bool truth => truth ? "true" : "false",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            var other => other.ToString()!,
        };
    }

    private static bool CanBeSeen(MetadataReader metadata, TypeDefinition type) => (type.Attributes & TypeAttributes.VisibilityMask) switch
    {
        TypeAttributes.Public => true,
        TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem =>
            CanBeSeen(metadata, metadata.GetTypeDefinition(type.GetDeclaringType())),
        _ => false,
    };

    private static bool CanBeSeen(FieldDefinition field) =>
        (field.Attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;

    private static bool CanBeSeen(MethodDefinition method) =>
        (method.Attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;
}
