using Nop.Core;
using Nop.Plugin.Misc.Backorders.Domain;

namespace Nop.Plugin.Misc.Backorders.Services.Supplying;

/// <summary>What refers to a supplier and keeps him from being deleted.</summary>
public readonly record struct SupplierUse(int Arrivals, int Products)
{
    public bool IsNone => Arrivals == 0 && Products == 0;
}

/// <summary>The suppliers. No two have one name, whatever the capitals: files name them by it.</summary>
public interface ISupplierService
{
    public const int LONGEST_NAME = 200;
    public const int LONGEST_TEXT = 400;
    public const int LONGEST_EMAIL = 1000;
    public const int LONGEST_NOTE = 4000;

    /// <param name="name">A part of the name, whatever the capitals; null or empty: all.</param>
    /// <param name="pageIndex">From 0.</param>
    Task<IPagedList<Supplier>> SearchAsync(string? name, bool? active, int pageIndex, int pageSize);

    /// <summary>All of them, by name.</summary>
    Task<IList<Supplier>> GetAllAsync();

    Task<Supplier?> FindAsync(int supplierId);

    /// <summary>Null where nobody is called so.</summary>
    Task<Supplier?> FindByNameAsync(string name);

    /// <summary>Writes new ones, and old ones as they are now, all or none, and has the dates that rest on them planned anew.</summary>
    Task SaveAsync(params IReadOnlyCollection<Supplier> suppliers);

    /// <summary>Deletes him and his holidays; where something refers to him he stays, and the answer says what.</summary>
    Task<SupplierUse> DeleteAsync(int supplierId);
}
