using System.Reflection;
using ContractCheck;
using Nop.Plugin.Misc.Backorders.Tests.Architecture;
using NUnit.Framework;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform;

/// <summary>
/// Our contract assemblies say nothing that nopCommerce 4.90 does not say. The list beside them holds lines of the
/// real API, written by <c>platform/contracts/refresh-api-list.sh</c>; what is not on it was invented.
/// </summary>
[TestFixture]
public class ContractTests
{
    private const string Hint = "\nrun platform/contracts/refresh-api-list.sh with the full API lists, or correct the contract";

    private static readonly string[] List = File.ReadAllLines(Repository.At("platform", "contracts", "nopcommerce-4.90.api.tsv"));

    private static readonly string Plugin = Repository.Assembly("Nop.Plugin.Misc.Backorders");

    /// <summary>The versions of a running 4.90 store: it binds what asks for these or lower ones, and nothing higher.</summary>
    private static readonly Dictionary<string, Version> Real = new()
    {
        ["FluentMigrator"] = new(7, 1, 0, 0),
        ["FluentMigrator.Abstractions"] = new(7, 1, 0, 0),
        ["Nop.Core"] = new(4, 90, 0, 0),
        ["Nop.Data"] = new(4, 90, 0, 0),
        ["Nop.Services"] = new(4, 90, 0, 0),
        ["Nop.Web.Framework"] = new(4, 90, 0, 0),
        ["linq2db"] = new(5, 4, 1, 0),
    };

    private static IEnumerable<string> Contracts => ApiList.Assemblies;

    private static IEnumerable<string> Defined => Contracts.Select(Repository.Assembly).SelectMany(Definitions.Of);

    [TestCaseSource(nameof(Contracts))]
    public void ShouldDefineNothingThatTheRealAssemblyLacks(string assembly)
    {
        var defined = Definitions.Of(Repository.Assembly(assembly)).ToList();

        Assert.That(defined, Is.Not.Empty);
        Assert.That(ApiList.Unlisted(defined, List), Is.Empty, "not on the list" + Hint);
    }

    [Test]
    public void ShouldListOnlyWhatContractsDefineAndNeed()
    {
        var unused = List.Except(Defined, StringComparer.Ordinal);

        Assert.That(unused, Is.Empty, "on the list, but no contract has it: nobody uses it, or the plugin derives from a type and the contract lacks a member to implement" + Hint);
    }

    [Test]
    public void ShouldBindOnlyToMembersOfTheRealApi()
    {
        var references = References.Of(Plugin, ApiList.Assemblies).Distinct().ToList();

        Assert.That(references, Is.Not.Empty);
        Assert.That(references.Except(List.Select(ApiList.Bound)), Is.Empty, "the built plugin refers to what is not on the list" + Hint);
    }

    [TestCaseSource(nameof(Contracts))]
    public void ShouldNotCarryAHigherVersionThanTheRealAssembly(string assembly)
    {
        Assert.That(References.AssemblyVersion(Repository.Assembly(assembly)), Is.LessThanOrEqualTo(Real[assembly]));
    }

    [Test]
    public void ShouldAskForNoAssemblyThatAStoreDoesNotHave()
    {
        var frameworks = new Version(9, 0, 0, 0);
        var brought = Repository.Assembly("CsvHelper");
        var refused = new[] { Plugin, brought }.SelectMany(References.Assemblies).Where(reference => reference.Key switch
        {
            "CsvHelper" => reference.Value > AssemblyName.GetAssemblyName(brought).Version,
            "Microsoft.CSharp" => reference.Value > frameworks,
            var name when Real.TryGetValue(name, out var real) => reference.Value > real,
            "Newtonsoft.Json" => reference.Value > new Version(13, 0, 0, 0),
            "FluentValidation" => reference.Value > new Version(11, 0, 0, 0),
            var name when name.StartsWith("System.", StringComparison.Ordinal) => reference.Value > frameworks,
            var name when name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
                || string.Equals(name, "Microsoft.Net.Http.Headers", StringComparison.Ordinal) => reference.Value > frameworks,
            _ => true,
        });

        Assert.That(refused, Is.Empty);
    }

    /// <summary>The check itself has to notice an invention: a list from which a line was taken stands for it.</summary>
    [Test]
    public void ShouldNoticeAMemberThatIsNotListed()
    {
        var member = List.First(line => line.Contains("\tM Nop.Core.", StringComparison.Ordinal));

        Assert.That(ApiList.Unlisted(Defined, List.Where(line => !string.Equals(line, member, StringComparison.Ordinal))), Is.EqualTo(new[] { member }));
    }
}
