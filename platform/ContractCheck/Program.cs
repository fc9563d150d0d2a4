using ContractCheck;

// list FILE...              what others can bind to in these assemblies
// refs FILE                 what this assembly binds to in the contract assemblies
// check LIST FILE...        fails where an assembly has a line that LIST does not have
// refresh LIST FULL PLUGIN FILE...
//                           writes LIST from the full API's *.tsv in the folder FULL; refuses what FULL does not have
switch (args)
{
    case ["list", .. var files]:
        return Print(files.SelectMany(Definitions.Of));
    case ["refs", var file]:
        return Print(References.Of(file, ApiList.Assemblies));
    case ["check", var list, .. var files]:
        return Refuse(ApiList.Unlisted(files.SelectMany(Definitions.Of), File.ReadLines(list)), Path.GetFileName(list));
    case ["refresh", var list, var folder, var plugin, .. var files]:
        var full = ApiList.Assemblies.SelectMany(name => File.ReadLines(Path.Combine(folder, name + ".tsv"))).ToHashSet(StringComparer.Ordinal);
        var contracts = files.SelectMany(Definitions.Of).ToList();
        if (Refuse(ApiList.Unlisted(contracts, full), "the full API") != 0)
            return 1;
        var bound = full.Select(ApiList.Bound).ToHashSet(StringComparer.Ordinal);
        if (Refuse([.. References.Of(plugin, ApiList.Assemblies).Where(line => !bound.Contains(line))], "the full API") != 0)
            return 1;
        File.WriteAllText(list, string.Concat(ApiList.Used(contracts, References.BaseTypes(plugin), full).Select(line => line + "\n")));
        return 0;
    default:
        Console.Error.WriteLine("usage: list FILE... | refs FILE | check LIST FILE... | refresh LIST FULL PLUGIN FILE...");
        return 2;
}

static int Print(IEnumerable<string> lines)
{
    foreach (var line in lines.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        Console.WriteLine(line);
    return 0;
}

// The form of the message is the one that the build shows as an error.
static int Refuse(IReadOnlyList<string> lines, string list)
{
    foreach (var line in lines)
        Console.WriteLine($"contracts : error BACKORDERS001: not in {list}: {line.Replace('\t', ' ')}");
    return lines.Count == 0 ? 0 : 1;
}
