using System.Text.RegularExpressions;

namespace ContractCheck;

/// <summary>
/// The committed list of real API lines, and how it is made: the lines that our contracts define, and every
/// member that a type of ours has to implement because the plugin derives from it. So a contract
/// interface that lacks a member of the real one (a type load error in a store) shows as a line that nobody has.
/// </summary>
public static class ApiList
{
    public static readonly string[] Assemblies =
        ["FluentMigrator", "FluentMigrator.Abstractions", "Nop.Core", "Nop.Data", "Nop.Services", "Nop.Web.Framework", "linq2db"];

    /// <summary>What the contracts say and the list does not: invented, or not yet listed.</summary>
    public static IReadOnlyList<string> Unlisted(IEnumerable<string> contracts, IEnumerable<string> list) =>
        [.. contracts.Distinct(StringComparer.Ordinal).Except(list, StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The lines of the full API that belong on the list.</summary>
    public static IReadOnlyList<string> Used(IReadOnlyCollection<string> contracts, IEnumerable<string> pluginBaseTypes, IReadOnlyCollection<string> full)
    {
        var mine = contracts.ToHashSet(StringComparer.Ordinal);
        var derived = WithTheirBases(pluginBaseTypes, full);
        return [.. full.Where(line => mine.Contains(line) || MustBeImplemented(line, derived)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The first two columns: what a reference needs in order to bind.</summary>
    public static string Bound(string line) => line[..line.LastIndexOf('\t')];

    private static bool MustBeImplemented(string line, HashSet<string> derived)
    {
        var columns = line.Split('\t');
        if (!columns[1].StartsWith("M ", StringComparison.Ordinal) || !Regex.IsMatch(columns[2], @"^(protected )?abstract ", RegexOptions.None, TimeSpan.FromSeconds(1)))
            return false;
        var member = columns[1][2..columns[1].IndexOf('(', StringComparison.Ordinal)];
        return derived.Contains(member[..member.LastIndexOf('.')]);
    }

    private static HashSet<string> WithTheirBases(IEnumerable<string> types, IEnumerable<string> full)
    {
        var bases = full.Select(line => line.Split('\t')).Where(c => c[1].StartsWith("T ", StringComparison.Ordinal))
            .GroupBy(c => c[1][2..], StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First()[2], StringComparer.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(types);
        while (open.TryDequeue(out var type))
        {
            if (!bases.TryGetValue(type, out var declaration) || !found.Add(type))
                continue;
            // What a class takes from its interfaces it implements itself; only its own base class can leave something open.
            var names = Regex.Matches(declaration[declaration.IndexOf(':', StringComparison.Ordinal)..], @"[A-Za-z_][\w.`/]*", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => m.Value);
            foreach (var name in declaration.Contains("interface :", StringComparison.Ordinal) ? names : names.Take(1))
                open.Enqueue(name);
        }
        return found;
    }
}
