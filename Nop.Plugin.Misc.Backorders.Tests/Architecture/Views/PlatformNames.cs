namespace Nop.Plugin.Misc.Backorders.Tests.Architecture.Views;

/// <summary>A name of the platform's that we use where no compiler looks: in a text, an address, a class of a style sheet.</summary>
/// <param name="Kind">layout, partial, component, action, zone, resource, class, tag, menu or script.</param>
/// <param name="Detail">What the platform says about it: a model, parameters, a zone's text and what it hands over, attributes.</param>
internal sealed record PlatformName(string Kind, string Name, string Detail);

/// <summary>The recorded list of such names: platform/contracts/nopcommerce-4.90.names.tsv.</summary>
internal static class PlatformNames
{
    public static IReadOnlyList<PlatformName> Recorded { get; } =
        [.. File.ReadLines(Repository.At("platform", "contracts", "nopcommerce-4.90.names.tsv"))
            .Select(line => line.Split('\t')).Select(x => new PlatformName(x[0], x[1], x[2]))];

    public static string Detail(string kind, string name)
        => Recorded.FirstOrDefault(x => string.Equals(x.Kind, kind, StringComparison.Ordinal) && string.Equals(x.Name, name, StringComparison.Ordinal))?.Detail;
}
