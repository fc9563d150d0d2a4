using Nop.Core.Domain.Catalog;

namespace Nop.Plugin.Misc.Backorders.Services.Availability;

/// <summary>A product that is sold although it has to be waited for, with as much of it as a list needs.</summary>
public sealed class ShortProduct
{
    public int Id { get; set; }

    public int ModeId { get; set; }

    /// <summary>The platform's sellable number.</summary>
    public int Stock { get; set; }

    /// <summary>It lies in several warehouses.</summary>
    public bool Several { get; set; }

    /// <summary>It may have to be waited for whatever its number is: it is not out yet, or the number is corrected.</summary>
    public bool WhateverStock { get; set; }

    /// <summary>The least that can be ordered.</summary>
    public int LeastQuantity { get; set; }

    public bool DisplayStockQuantity { get; set; }

    public bool AvailableForPreOrder { get; set; }

    public DateTime? PreOrderStartUtc { get; set; }

    /// <summary>Never written to the platform.</summary>
    public Product ToProduct() => new()
    {
        Id = Id,
        BackorderModeId = ModeId,
        DisplayStockQuantity = DisplayStockQuantity,
        AvailableForPreOrder = AvailableForPreOrder,
        PreOrderAvailabilityStartDateTimeUtc = PreOrderStartUtc,
    };
}

/// <summary>
/// For lists: all products that may have to be waited for, in one cached lookup, so that a box costs no query however many there are. At
/// most a minute old. Products counted by combinations are not among them, since a box has none chosen.
/// </summary>
public interface IShortProducts
{
    Task<ShortProduct?> FindAsync(int productId);

    /// <summary>After the platform wrote a product: what is cached is forgotten where it is not true any more. Costs no query.</summary>
    Task NoteAsync(Product product);
}
