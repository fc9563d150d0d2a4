using System.Text.RegularExpressions;

namespace DemoStore.Services.Localization;

public static partial class Words
{
    /// <summary>"PartiallyShipped" becomes "Partially Shipped".</summary>
    public static string OfName(string name) => Boundary().Replace(name, match => " " + match.Value);

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]")]
    private static partial Regex Boundary();
}
