namespace Nop.Plugin.Misc.Backorders.Tests.Services.Law;

/// <summary>Where one stock item lies, and how many units of it are there: counted by whoever puts them there and takes
/// them away, never read from a table. Below 0 where parcels left that were not there.</summary>
public sealed class Shelf(string name, int productId, int combinationId, IReadOnlyList<int> warehouses)
{
    public string Name => name;

    public int ProductId => productId;

    public int CombinationId => combinationId;

    /// <summary>None where the platform keeps one number.</summary>
    public IReadOnlyList<int> Warehouses => warehouses;

    public int Units { get; set; }
}

/// <summary>What can be put into the cart, and which units of which shelf one of it takes.</summary>
public sealed record Article(string Name, int ProductId, string AttributesXml, IReadOnlyList<(Shelf Shelf, int Units)> Parts)
{
    /// <summary>Whether parts of others are in it.</summary>
    public bool IsBundle => Parts.Any(part => part.Shelf.ProductId != ProductId);
}
