using Nop.Core.Domain.Catalog;

namespace Nop.Plugin.Misc.Backorders.Services.Availability;

/// <summary>A product of which nothing is there and which is sold all the same, with as much of it as a list needs.</summary>
public sealed class ShortProduct
{
    public int Id { get; set; }

    public int ModeId { get; set; }

    public int OrderMinimumQuantity { get; set; }

    public bool DisplayStockQuantity { get; set; }

    public bool AvailableForPreOrder { get; set; }

    public DateTime? PreOrderStartUtc { get; set; }

    /// <summary>Never written to the platform.</summary>
    public Product ToProduct() => new()
    {
        Id = Id,
        BackorderModeId = ModeId,
        OrderMinimumQuantity = OrderMinimumQuantity,
        DisplayStockQuantity = DisplayStockQuantity,
        AvailableForPreOrder = AvailableForPreOrder,
        PreOrderAvailabilityStartDateTimeUtc = PreOrderStartUtc,
    };
}

/// <summary>
/// For lists: all products that run short, in one cached lookup, so that a box costs no query however many there are. At
/// most a minute old. Products counted by combinations are not among them, since a box has none chosen.
/// </summary>
public interface IShortProducts
{
    Task<ShortProduct?> FindAsync(int productId);

    /// <summary>After the platform wrote a product: what is cached is forgotten where it is not true any more. Costs no query.</summary>
    Task NoteAsync(Product product);
}
