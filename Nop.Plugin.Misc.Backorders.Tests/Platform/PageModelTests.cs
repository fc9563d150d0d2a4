using System.Reflection;
using System.Text.RegularExpressions;
using Nop.Plugin.Misc.Backorders.Services.PlatformPages;
using Nop.Plugin.Misc.Backorders.Tests.Architecture;
using Nop.Web.Framework.Models;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform;

/// <summary>
/// Members of page models that are found by name are those of the real shop: the list holds lines of its API. What stands
/// in for the shop has each of them with the same type.
/// </summary>
[TestFixture]
public class PageModelTests
{
    private static readonly List<(string Type, string Member, string Of)> _recorded =
        [.. File.ReadLines(Repository.At("platform", "contracts", "nopcommerce-4.90.pages.tsv"))
            .Select(line => Regex.Match(line, @"\tM (?<type>[\w./]+)\.[gs]et_(?<member>\w+)\((?<value>[\w.]*)\) : (?<of>[^\t]+)", RegexOptions.None, TimeSpan.FromSeconds(1)))
            .Select(match => (match.Groups["type"].Value.Replace('/', '+'), match.Groups["member"].Value, match.Groups["value"].Length > 0 ? match.Groups["value"].Value : match.Groups["of"].Value))];

    private static IEnumerable<string> Names => typeof(PlatformPage).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue());

    [Test]
    public void ShouldUseOnlyNamesThatTheShopHas()
    {
        var known = _recorded.SelectMany(one => new[] { one.Member, one.Type.Split('.', '+')[^1] }).Append(nameof(BaseNopEntityModel.Id)).ToHashSet(StringComparer.Ordinal);

        Assert.That(_recorded, Has.Count.GreaterThan(10));
        Assert.That(Names.Where(name => !known.Contains(name)), Is.Empty);
        Assert.That(_recorded.Select(one => one.Member).Where(member => !Names.Contains(member)), Is.Empty, "recorded, but not used");
    }

    [Test]
    public void ShouldFindThemInTheStandIn()
    {
        var shop = typeof(DemoStore.Factories.ProductModelFactory).Assembly;
        var lacking = _recorded.Where(one => shop.GetType(one.Type)?.GetProperty(one.Member) is not { CanRead: true, CanWrite: true } property
            || (one.Of.StartsWith("System.", StringComparison.Ordinal) && !one.Of.Contains('`') && property.PropertyType.FullName != one.Of));

        Assert.That(lacking.Select(one => $"{one.Type}.{one.Member}"), Is.Empty);
    }
}
