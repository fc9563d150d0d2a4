using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Querying;

/// <summary>Stock items whose product is counted in another way than they note, whether or not the ledger has seen it yet.</summary>
public interface IFrozenItems
{
    /// <summary>
    /// Those that wait for a person: with open lines; and, while the product is there, with unexplained, withheld or corrected
    /// units. Of a product that is gone such numbers are about nothing.
    /// </summary>
    IQueryable<StockItem> Undecided();

    /// <summary>Of them, those of which the product, and the combination, is there. Marked as deleted is there.</summary>
    IQueryable<StockItem> UndecidedAndThere();
}
