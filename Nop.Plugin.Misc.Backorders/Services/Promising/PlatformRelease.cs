using Nop.Core.Domain.Catalog;

namespace Nop.Plugin.Misc.Backorders.Services.Promising;

/// <summary>What the platform itself says of a product that is sold before it is out; counts where the product's policy has no day.</summary>
internal static class PlatformRelease
{
    /// <summary>The store's day of the moment from which it is available; null: none is said.</summary>
    public static DateOnly? Of(Product? product, IStoreDay storeDay)
    {
        return product is { AvailableForPreOrder: true, PreOrderAvailabilityStartDateTimeUtc: { } start } ? DateOnly.FromDateTime(storeDay.LocalOf(start)) : null;
    }
}
